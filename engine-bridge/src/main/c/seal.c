/*
 * A container's root user may, when it is the same user outside, write to the file that it sees as
 * /proc/PID/exe, and so change the launcher for the next container. So the launcher runs from a
 * copy in memory that nobody can write to any more. This is the first step of a plan: the copy does
 * the plan from its beginning, and finds that it is sealed.
 */
#include "launcher.h"

#include <asm/stat.h>
#include <linux/memfd.h>

#ifndef MFD_EXEC
#define MFD_EXEC 0x0010U
#endif
#define SEALS (F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE)

static long copy(int from, int to) {
    struct stat about;
    long error = sys2(__NR_fstat, from, &about);
    int64_t missing = error < 0 ? 0 : about.st_size;
    while (error >= 0 && missing > 0) {
        error = sys4(__NR_sendfile, to, from, 0, missing);
        missing -= error;
        if (error == 0) {
            return -EIO;
        }
    }
    return error;
}

static long memory(void) {
    unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
    long file = sys2(__NR_memfd_create, "windlass-launcher", flags | MFD_EXEC);
    /* Before Linux 6.3 there was no such flag, and all memory could be run. */
    return file == -EINVAL ? sys2(__NR_memfd_create, "windlass-launcher", flags) : file;
}

long step_SEAL(struct machine *machine, struct fields *fields) {
    (void)fields;
    long self = sys_open("/proc/self/exe", O_RDONLY, 0);
    if (self < 0) {
        return self;
    }
    long seals = sys2(__NR_fcntl, self, F_GET_SEALS);
    if (seals >= 0 && (seals & SEALS) == SEALS) {
        return sys_close((int)self);
    }
    long file = memory();
    if (file < 0) {
        return file;
    }
    long error = copy((int)self, (int)file);
    if (error >= 0) {
        error = sys3(__NR_fcntl, file, F_ADD_SEALS, SEALS);
    }
    if (error < 0) {
        return error;
    }
    return sys5(__NR_execveat, file, "", machine->arguments, machine->environment,
            AT_EMPTY_PATH);
}
