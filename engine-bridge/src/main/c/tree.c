/*
 * Files of images and containers, where Java cannot reach: owners that are other users, marks that
 * the overlay needs, trees that belong to somebody else. Paths are taken below the working
 * directory only and through no link, whatever an archive may have put there.
 */
#include "launcher.h"

#include <asm/stat.h>
#include <linux/openat2.h>
#include <linux/stat.h>
#include <linux/xattr.h>

#define DEEPEST 512 /* folders in one another */

struct entry {
    uint64_t inode;
    int64_t offset;
    unsigned short length;
    unsigned char type;
    char name[];
};

static long open_below(const char *path, uint64_t flags) {
    struct open_how how = {
            .flags = flags | O_CLOEXEC,
            .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS};
    return sys4(__NR_openat2, AT_FDCWD, path, &how, sizeof how);
}

/* Opens the folder of a path, and gives the last name. */
static long open_parent(const char *path, const char **name) {
    size_t length = text_length(path);
    size_t cut = length;
    while (cut > 0 && path[cut - 1] != '/') {
        cut--;
    }
    *name = path + cut;
    char folder[4096];
    if (cut >= sizeof folder || **name == '\0' || text_equal(*name, "..")
            || text_equal(*name, ".")) {
        return -EINVAL;
    }
    if (cut == 0) {
        return open_below(".", O_PATH | O_DIRECTORY);
    }
    memcpy(folder, path, cut);
    folder[cut] = '\0';
    return open_below(folder, O_PATH | O_DIRECTORY);
}

static long remove_at(int folder, const char *name, int depth);

/* Empties a folder. Reading starts again after each portion, as removing moves what is left. */
static long empty(int folder, int depth) {
    _Alignas(8) char portion[2048];
    for (;;) {
        long size = sys3(__NR_getdents64, folder, portion, sizeof portion);
        long removed = 0;
        for (long at = 0; at < size;) {
            struct entry *entry = (struct entry *)(portion + at);
            at += entry->length;
            if (!text_equal(entry->name, ".") && !text_equal(entry->name, "..")) {
                long error = remove_at(folder, entry->name, depth);
                if (error < 0) {
                    return error;
                }
                removed++;
            }
        }
        if (size < 0 || (size == 0 && removed == 0)) {
            return size;
        }
        if (removed > 0) {
            sys3(__NR_lseek, folder, 0, 0);
        }
    }
}

static long remove_at(int folder, const char *name, int depth) {
    long error = sys3(__NR_unlinkat, folder, name, 0);
    if (error != -EISDIR) {
        return error == -ENOENT ? 0 : error;
    }
    if (depth == 0) {
        return -ELOOP;
    }
    int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    long inside = sys4(__NR_openat, folder, name, flags, 0);
    if (inside == -EACCES) {
        /* The overlay's working folder is closed to everybody, its owner included. */
        sys4(__NR_fchmodat, folder, name, 0700, 0);
        inside = sys4(__NR_openat, folder, name, flags, 0);
    }
    if (inside < 0) {
        return inside;
    }
    error = empty((int)inside, depth - 1);
    if (error == -EACCES && sys2(__NR_fchmod, inside, 0700) >= 0) {
        sys3(__NR_lseek, inside, 0, 0);
        error = empty((int)inside, depth - 1);
    }
    sys_close((int)inside);
    return error < 0 ? error : sys3(__NR_unlinkat, folder, name, AT_REMOVEDIR);
}

long step_REMOVE(struct machine *machine, struct fields *fields) {
    (void)machine;
    const char *name;
    long folder = open_parent(next_text(fields), &name);
    if (folder < 0) {
        return folder == -ENOENT ? 0 : folder;
    }
    long error = remove_at((int)folder, name, DEEPEST);
    sys_close((int)folder);
    return error;
}

long step_WHITEOUT(struct machine *machine, struct fields *fields) {
    (void)machine;
    const char *name;
    long folder = open_parent(next_text(fields), &name);
    if (folder < 0) {
        return folder;
    }
    long error = sys4(__NR_mknodat, folder, name, S_IFCHR, 0);
    sys_close((int)folder);
    return error;
}

long step_OWNER(struct machine *machine, struct fields *fields) {
    (void)machine;
    const char *name;
    long folder = open_parent(next_text(fields), &name);
    uint32_t user = next_number(fields);
    uint32_t group = next_number(fields);
    uint32_t mode = next_number(fields);
    struct stat about;
    if (folder < 0) {
        return folder;
    }
    long error = sys5(__NR_fchownat, folder, name, user, group, AT_SYMLINK_NOFOLLOW);
    if (error >= 0) {
        error = sys4(__NR_newfstatat, folder, name, &about, AT_SYMLINK_NOFOLLOW);
    }
    /* A new owner clears the bits for set-user-id; a link has no mode of its own. */
    if (error >= 0 && (about.st_mode & S_IFMT) != S_IFLNK) {
        error = sys3(__NR_fchmodat, folder, name, mode);
    }
    sys_close((int)folder);
    return error;
}

long step_ATTRIBUTE(struct machine *machine, struct fields *fields) {
    (void)machine;
    long file = open_below(next_text(fields), O_RDONLY | O_NONBLOCK);
    const char *name = next_text(fields);
    struct fields value = next_bytes(fields);
    if (file < 0) {
        return file;
    }
    long error = sys5(__NR_fsetxattr, file, name, value.at, value.end - value.at, 0);
    sys_close((int)file);
    return error;
}
