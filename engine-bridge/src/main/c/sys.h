/*
 * System calls, and nothing of a C library: the launcher runs between namespaces, where a library's
 * caches, locks and helpers would be wrong or in the way. Every call gives the kernel's answer:
 * zero or more, or a negative errno.
 */
#ifndef WINDLASS_SYS_H
#define WINDLASS_SYS_H

#include <asm/unistd.h>
#include <linux/errno.h>
#include <linux/fcntl.h>
#include <linux/stat.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static inline long sys6(long number, long a, long b, long c, long d, long e, long f) {
#if defined(__x86_64__)
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
#elif defined(__aarch64__)
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc #0"
                     : "+r"(x0)
                     : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
                     : "memory");
    return x0;
#else
#error "x86-64 and aarch64 only"
#endif
}

/* Any argument becomes a register: numbers are widened, pointers taken as they are. */
#define ARG(x) ((long)(x))
#define sys0(n) sys6(n, 0, 0, 0, 0, 0, 0)
#define sys1(n, a) sys6(n, ARG(a), 0, 0, 0, 0, 0)
#define sys2(n, a, b) sys6(n, ARG(a), ARG(b), 0, 0, 0, 0)
#define sys3(n, a, b, c) sys6(n, ARG(a), ARG(b), ARG(c), 0, 0, 0)
#define sys4(n, a, b, c, d) sys6(n, ARG(a), ARG(b), ARG(c), ARG(d), 0, 0)
#define sys5(n, a, b, c, d, e) sys6(n, ARG(a), ARG(b), ARG(c), ARG(d), ARG(e), 0)

/* What several files use; the rest is called by its number where it is needed. */
static inline long sys_close(int fd) { return sys1(__NR_close, fd); }
static inline long sys_open(const char *path, int flags, unsigned mode) {
    return sys4(__NR_openat, AT_FDCWD, path, flags | O_CLOEXEC, mode);
}
static inline long sys_read(int fd, void *into, size_t size) {
    return sys3(__NR_read, fd, into, size);
}
static inline long sys_write(int fd, const void *from, size_t size) {
    return sys3(__NR_write, fd, from, size);
}
_Noreturn static inline void sys_exit(int code) {
    for (;;) {
        sys1(__NR_exit_group, code);
    }
}

/* Kinds of files. The kernel's header leaves them to a C library where it thinks there is one. */
#ifndef S_IFMT
#define S_IFMT 00170000
#define S_IFLNK 0120000
#define S_IFDIR 0040000
#define S_IFCHR 0020000
#endif

/* The kernel's own layouts, where its headers clash with one another. */
struct time {
    int64_t seconds;
    int64_t nanoseconds;
};
struct part {
    const void *from;
    size_t size;
};

#endif
