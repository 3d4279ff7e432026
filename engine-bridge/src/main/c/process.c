/* Starting, joining, signalling and ending processes. */
#include "launcher.h"

#include <asm/ioctls.h>
#include <asm/signal.h>
#include <linux/close_range.h>
#include <linux/prctl.h>
#include <linux/wait.h>

#define SIGNALS 64
#define START_FIELD 22 /* of /proc/PID/stat, counted from 1 */

/* The kernel's layout; the header's differs between its kinds of machines. */
struct disposition {
    void *handler;
    unsigned long flags;
    void *restorer;
    uint64_t mask;
};

static long mask_signals(uint64_t mask) {
    return sys4(__NR_rt_sigprocmask, SIG_SETMASK, &mask, 0, sizeof mask);
}

/* Field of a process's stat line: what follows the last bracket of its name, which may hold any. */
static uint64_t start_time(const char *stat, size_t length) {
    size_t at = length;
    while (at > 0 && stat[at - 1] != ')') {
        at--;
    }
    int field = 2;
    uint64_t number = 0;
    for (; at < length && field <= START_FIELD; at++) {
        if (stat[at] == ' ') {
            field++;
        } else if (field == START_FIELD && stat[at] >= '0' && stat[at] <= '9') {
            number = number * 10 + (uint64_t)(stat[at] - '0');
        }
    }
    return number;
}

long open_process(uint32_t pid, uint64_t start) {
    long process = sys2(__NR_pidfd_open, pid, 0);
    if (process < 0) {
        return process;
    }
    struct line path = {0};
    line_text(&path, "/proc/");
    line_number(&path, pid);
    line_text(&path, "/stat");
    path.text[path.length] = '\0';
    char stat[1024];
    long file = sys_open(path.text, O_RDONLY, 0);
    long length = file < 0 ? file : sys_read((int)file, stat, sizeof stat);
    if (file >= 0) {
        sys_close((int)file);
    }
    /* The number may have gone to another process before it was opened, but not after. */
    if (length < 0 || start_time(stat, (size_t)length) != start) {
        sys_close((int)process);
        return -ESRCH;
    }
    return process;
}

long step_SESSION(struct machine *machine, struct fields *fields) {
    (void)machine;
    (void)fields;
    return sys0(__NR_setsid);
}

long step_DEATH_SIGNAL(struct machine *machine, struct fields *fields) {
    (void)machine;
    return sys2(__NR_prctl, PR_SET_PDEATHSIG, next_number(fields));
}

long step_SPAWN(struct machine *machine, struct fields *fields) {
    uint32_t namespaces = next_number(fields);
    uint32_t slot = next_number(fields);
    struct fields block = next_block(fields);
    long pid = sys2(__NR_clone, namespaces | SIGCHLD, 0);
    if (pid == 0) {
        run_block(machine, block);
        sys_exit(0);
    }
    if (pid < 0) {
        return pid;
    }
    report(machine, "process", (uint64_t)pid);
    long error = slot_put(machine, slot, sys2(__NR_pidfd_open, pid, 0));
    if (error >= 0) {
        machine->child[slot] = (int)pid;
    }
    return error;
}

/* The code that a shell would tell of a child that ended this way. */
static int code_of(int status) {
    return (status & 0x7f) == 0 ? status >> 8 & 0xff : 128 + (status & 0x7f);
}

/* Reaps what has ended; the status of the one that is waited for ends the wait. */
static bool reaped(long child, int *status) {
    int any;
    for (;;) {
        long ended = sys4(__NR_wait4, -1, &any, WNOHANG, 0);
        if (ended <= 0) {
            return false;
        }
        if (ended == child) {
            *status = any;
            return true;
        }
    }
}

/* Passes signals on to the child until it ends, and gives its code. */
static int attend(long child) {
    uint64_t all = ~UINT64_C(0);
    int status = 0;
    mask_signals(all);
    while (!reaped(child, &status)) {
        long signal = sys4(__NR_rt_sigtimedwait, &all, 0, 0, sizeof all);
        if (signal > 0 && signal != SIGCHLD) {
            sys2(__NR_kill, child, signal);
        }
    }
    return code_of(status);
}

long step_WAIT(struct machine *machine, struct fields *fields) {
    uint32_t slot = next_number(fields);
    if (slot_get(machine, slot) < 0) {
        return -EBADF;
    }
    stop_reporting(machine);
    sys_exit(attend(machine->child[slot]));
}

long step_INIT(struct machine *machine, struct fields *fields) {
    (void)fields;
    /* Masked before the child is there, so that no signal is missed. */
    mask_signals(~UINT64_C(0));
    long child = sys2(__NR_clone, SIGCHLD, 0);
    if (child == 0) {
        /* In front of the terminal, if there is one: the rest of this does nothing without. */
        int self = (int)sys0(__NR_getpid);
        sys2(__NR_setpgid, 0, 0);
        sys3(__NR_ioctl, 0, TIOCSPGRP, &self);
        return 0;
    }
    if (child < 0) {
        return child;
    }
    stop_reporting(machine);
    sys3(__NR_close_range, 3, ~0u, 0);
    /* Becoming another user has closed this process to its owner, who has to join it for exec. It
       holds nothing that the container does not have: its rights have gone down before. */
    sys5(__NR_prctl, PR_SET_DUMPABLE, 1, 0, 0, 0);
    sys_exit(attend(child));
}

long step_JOIN(struct machine *machine, struct fields *fields) {
    (void)machine;
    uint32_t pid = next_number(fields);
    long process = open_process(pid, next_long(fields));
    if (process < 0) {
        return process;
    }
    long error = sys2(__NR_setns, process, next_number(fields));
    sys_close((int)process);
    return error;
}

long step_UNSHARE(struct machine *machine, struct fields *fields) {
    (void)machine;
    return sys1(__NR_unshare, next_number(fields));
}

long step_SIGNAL(struct machine *machine, struct fields *fields) {
    (void)machine;
    uint32_t pid = next_number(fields);
    long process = open_process(pid, next_long(fields));
    if (process < 0) {
        return process;
    }
    long error = sys4(__NR_pidfd_send_signal, process, next_number(fields), 0, 0);
    sys_close((int)process);
    return error;
}

long step_GO(struct machine *machine, struct fields *fields) {
    (void)fields;
    char byte;
    report(machine, "ready", 0);
    long count = sys_read(0, &byte, 1);
    if (count == 1) {
        return 0;
    }
    report(machine, "abandoned", 0);
    sys_exit(FAILED);
}

long let_go(struct machine *machine) {
    long nothing = sys_open("/dev/null", O_RDWR, 0);
    if (nothing < 0) {
        return nothing;
    }
    for (int i = 0; i < 3; i++) {
        sys3(__NR_dup3, nothing, i, 0);
    }
    sys_close((int)nothing);
    stop_reporting(machine);
    return 0;
}

long step_HOLD(struct machine *machine, struct fields *fields) {
    (void)fields;
    uint64_t all = ~UINT64_C(0);
    long error = let_go(machine);
    mask_signals(all);
    while (error >= 0) {
        long signal = sys4(__NR_rt_sigtimedwait, &all, 0, 0, sizeof all);
        if (signal == SIGTERM) {
            sys_exit(0);
        }
    }
    return error;
}

/* Arguments as the kernel wants them: addresses, and a null at the end. */
static const char **vector(struct texts texts) {
    const char **all = pages(((size_t)texts.count + 1) * sizeof *all);
    for (uint32_t i = 0; all != NULL && i < texts.count; i++) {
        all[i] = next_text(&texts.rest);
    }
    return all;
}

static void fresh_signals(void) {
    struct disposition usual = {0};
    for (int i = 1; i <= SIGNALS; i++) {
        sys4(__NR_rt_sigaction, i, &usual, 0, sizeof usual.mask);
    }
    mask_signals(0);
}

long step_EXEC(struct machine *machine, struct fields *fields) {
    (void)machine;
    struct texts files = next_texts(fields);
    const char **arguments = vector(next_texts(fields));
    const char **environment = vector(next_texts(fields));
    if (arguments == NULL || environment == NULL) {
        return -ENOMEM;
    }
    fresh_signals();
    /* As a shell does: the first that can be run; one that is there but cannot be is remembered. */
    long error = -ENOENT;
    while (files.count-- > 0) {
        long tried = sys3(__NR_execve, next_text(&files.rest), arguments, environment);
        if (tried != -ENOENT && tried != -ENOTDIR) {
            error = tried;
            if (tried != -EACCES) {
                break;
            }
        }
    }
    return error;
}
