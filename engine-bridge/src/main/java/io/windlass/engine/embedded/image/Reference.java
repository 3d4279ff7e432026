package io.windlass.engine.embedded.image;

/** How images are called: the full form, so that one image has one name. */
public final class Reference {

    private static final String HUB = "docker.io/";
    private static final String OFFICIAL = "library/";

    private Reference() {}

    /** {@code busybox} becomes {@code busybox:latest}; names of the public registry stay short. */
    public static String full(String name) {
        String bare = name.startsWith(HUB) ? name.substring(HUB.length()) : name;
        String plain = bare.startsWith(OFFICIAL) ? bare.substring(OFFICIAL.length()) : bare;
        int slash = plain.lastIndexOf('/');
        boolean tagged = plain.indexOf(':', slash + 1) >= 0 || plain.contains("@");
        return tagged ? plain : plain + ":latest";
    }
}
