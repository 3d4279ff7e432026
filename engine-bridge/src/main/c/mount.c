/*
 * Mounts. Whatever comes from the host is taken as a mount without a place while the host's tree
 * can still be seen, and is put in its place only after the root was changed: then every path,
 * and every link that an image has on the way, is looked up inside the container.
 */
#include "launcher.h"

#include <asm/stat.h>
#include <linux/mount.h>
#include <linux/stat.h>

#ifndef OPEN_TREE_CLONE
#define OPEN_TREE_CLONE 1
#endif
#define DETACH 2 /* MNT_DETACH */
#define WAY 4096 /* bytes of a path */
#define MOST_LINKS 8 /* that lead to what is missing, one to the next */

static long look(int folder, const char *path, struct stat *about, int flags) {
    return sys4(__NR_newfstatat, folder, path, about, flags);
}

static bool is_folder(const struct stat *about) { return (about->st_mode & S_IFMT) == S_IFDIR; }

static long attributes_at(int folder, const char *path, uint64_t set, bool below) {
    struct mount_attr attributes = {.attr_set = set};
    int flags = (path[0] == '\0' ? AT_EMPTY_PATH : 0) | (below ? AT_RECURSIVE : 0);
    return sys5(__NR_mount_setattr, folder, path, flags, &attributes, sizeof attributes);
}

static long take(const char *path, bool below) {
    unsigned flags = OPEN_TREE_CLONE | O_CLOEXEC | (below ? AT_RECURSIVE : 0);
    return sys3(__NR_open_tree, AT_FDCWD, path, flags);
}

static long place(int mount, const char *target) {
    return sys5(__NR_move_mount, mount, "", AT_FDCWD, target,
            MOVE_MOUNT_F_EMPTY_PATH | MOVE_MOUNT_T_SYMLINKS);
}

static long make_all(const char *path, unsigned mode, int links);

/* Makes one folder. A link to something that is missing gets what it points to. */
static long make_folder(const char *path, unsigned mode, int links) {
    struct stat about;
    long error = sys3(__NR_mkdirat, AT_FDCWD, path, mode);
    if (error != -EEXIST || look(AT_FDCWD, path, &about, 0) != -ENOENT) {
        return error == -EEXIST || error == -EROFS ? 0 : error;
    }
    char target[WAY];
    size_t before = text_length(path);
    while (before > 0 && path[before - 1] != '/') {
        before--;
    }
    if (links == 0 || before >= sizeof target) {
        return -ELOOP;
    }
    /* Where the link begins counts only if it does not begin at the root itself. */
    memcpy(target, path, before);
    char *says = target + before;
    long length = sys4(__NR_readlinkat, AT_FDCWD, path, says, sizeof target - before - 1);
    if (length < 0) {
        return length;
    }
    says[length] = '\0';
    return make_all(says[0] == '/' ? says : target, mode, links - 1);
}

static long make_all(const char *path, unsigned mode, int links) {
    char way[WAY];
    size_t length = text_length(path);
    if (length >= sizeof way) {
        return -ENAMETOOLONG;
    }
    memcpy(way, path, length + 1);
    for (size_t i = 1; i < length; i++) {
        if (way[i] == '/' && way[i - 1] != '/') {
            way[i] = '\0';
            long error = make_folder(way, 0755, links);
            way[i] = '/';
            if (error < 0) {
                return error;
            }
        }
    }
    return make_folder(way, mode, links);
}

long make_folders(const char *path, unsigned mode) { return make_all(path, mode, MOST_LINKS); }

static long make_file(const char *path) {
    char way[WAY];
    size_t length = text_length(path);
    while (length > 1 && path[length - 1] != '/') {
        length--;
    }
    if (length > 1 && length < sizeof way) {
        memcpy(way, path, length - 1);
        way[length - 1] = '\0';
        long error = make_folders(way, 0755);
        if (error < 0) {
            return error;
        }
    }
    /* One that is there is taken as it is: opening it could mean to read a device or a pipe. */
    struct stat about;
    if (look(AT_FDCWD, path, &about, 0) == 0) {
        return 0;
    }
    long file = sys_open(path, O_WRONLY | O_CREAT, 0644);
    return file < 0 ? file : sys_close((int)file);
}

long step_PRIVATE(struct machine *machine, struct fields *fields) {
    (void)machine;
    (void)fields;
    return sys5(__NR_mount, "", "/", "", MS_REC | MS_PRIVATE, 0);
}

long step_MOUNT(struct machine *machine, struct fields *fields) {
    (void)machine;
    const char *source = next_text(fields);
    const char *target = next_text(fields);
    const char *type = next_text(fields);
    uint64_t flags = next_long(fields);
    return sys5(__NR_mount, source, target, type, flags, next_text(fields));
}

/* "key=value" or "key". */
static long set_option(int context, const char *option) {
    char key[64];
    size_t length = 0;
    while (option[length] != '\0' && option[length] != '=') {
        if (length >= sizeof key - 1) {
            return -EINVAL;
        }
        key[length] = option[length];
        length++;
    }
    key[length] = '\0';
    if (option[length] == '\0') {
        return sys5(__NR_fsconfig, context, FSCONFIG_SET_FLAG, key, 0, 0);
    }
    return sys5(__NR_fsconfig, context, FSCONFIG_SET_STRING, key, option + length + 1, 0);
}

static long new_mount(const char *type, struct texts options, uint32_t attributes) {
    long context = sys2(__NR_fsopen, type, FSOPEN_CLOEXEC);
    if (context < 0) {
        return context;
    }
    long error = 0;
    while (options.count-- > 0 && error >= 0) {
        error = set_option((int)context, next_text(&options.rest));
    }
    if (error >= 0) {
        error = sys5(__NR_fsconfig, context, FSCONFIG_CMD_CREATE, 0, 0, 0);
    }
    if (error >= 0) {
        error = sys3(__NR_fsmount, context, FSMOUNT_CLOEXEC, attributes);
    }
    sys_close((int)context);
    return error;
}

long step_NEW_MOUNT(struct machine *machine, struct fields *fields) {
    const char *type = next_text(fields);
    struct texts options = next_texts(fields);
    uint32_t attributes = next_number(fields);
    return slot_put(machine, next_number(fields), new_mount(type, options, attributes));
}

long step_CLONE_MOUNT(struct machine *machine, struct fields *fields) {
    const char *path = next_text(fields);
    bool below = next_number(fields) != 0;
    return slot_put(machine, next_number(fields), take(path, below));
}

long step_ATTRIBUTES(struct machine *machine, struct fields *fields) {
    int mount = slot_get(machine, next_number(fields));
    uint32_t set = next_number(fields);
    return attributes_at(mount, "", set, next_number(fields) != 0);
}

long step_ATTACH(struct machine *machine, struct fields *fields) {
    uint32_t slot = next_number(fields);
    int mount = slot_get(machine, slot);
    const char *target = next_text(fields);
    struct stat about;
    long error = look(mount, "", &about, AT_EMPTY_PATH);
    if (error >= 0) {
        error = is_folder(&about) ? make_folders(target, 0755) : make_file(target);
    }
    if (error >= 0) {
        error = place(mount, target);
    }
    if (error >= 0) {
        sys_close(mount);
        machine->slot[slot] = -1;
    }
    return error;
}

long step_PIVOT(struct machine *machine, struct fields *fields) {
    (void)machine;
    long error = sys1(__NR_chdir, next_text(fields));
    if (error >= 0) {
        error = sys2(__NR_pivot_root, ".", ".");
    }
    /* The old root now lies over the new one; letting go of it uncovers the new one. */
    if (error >= 0) {
        error = sys2(__NR_umount2, ".", DETACH);
    }
    return error < 0 ? error : sys1(__NR_chdir, "/");
}

long step_FOLDER(struct machine *machine, struct fields *fields) {
    (void)machine;
    const char *path = next_text(fields);
    return make_folders(path, next_number(fields));
}

long step_LINK(struct machine *machine, struct fields *fields) {
    (void)machine;
    const char *says = next_text(fields);
    long error = sys3(__NR_symlinkat, says, AT_FDCWD, next_text(fields));
    return error == -EEXIST ? 0 : error;
}

long step_MASK(struct machine *machine, struct fields *fields) {
    (void)machine;
    const char *path = next_text(fields);
    struct stat about;
    long error = look(AT_FDCWD, path, &about, 0);
    if (error < 0) {
        return error == -ENOENT || error == -ENOTDIR ? 0 : error;
    }
    long cover = is_folder(&about)
            ? new_mount("tmpfs", (struct texts){0}, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID
                                                          | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC)
            : take("/dev/null", false);
    if (cover < 0) {
        return cover;
    }
    error = place((int)cover, path);
    sys_close((int)cover);
    return error;
}

long step_READ_ONLY(struct machine *machine, struct fields *fields) {
    (void)machine;
    const char *path = next_text(fields);
    long mount = take(path, true);
    if (mount < 0) {
        return mount == -ENOENT || mount == -ENOTDIR ? 0 : mount;
    }
    long error = attributes_at((int)mount, "", MOUNT_ATTR_RDONLY, true);
    if (error >= 0) {
        error = place((int)mount, path);
    }
    sys_close((int)mount);
    return error;
}

long step_READ_ONLY_ROOT(struct machine *machine, struct fields *fields) {
    (void)machine;
    (void)fields;
    return attributes_at(AT_FDCWD, "/", MOUNT_ATTR_RDONLY, false);
}

long step_DIRECTORY(struct machine *machine, struct fields *fields) {
    (void)machine;
    return sys1(__NR_chdir, next_text(fields));
}
