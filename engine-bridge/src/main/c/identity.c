/* Who the process is, what it may do, and how much of it. */
#include "launcher.h"

#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/if.h>
#include <linux/prctl.h>
#include <linux/seccomp.h>

#define CAPABILITIES 64
#define MOST_GROUPS 65536

long step_NAMES(struct machine *machine, struct fields *fields) {
    (void)machine;
    const char *host = next_text(fields);
    const char *domain = next_text(fields);
    long error = host[0] == '\0' ? 0 : sys2(__NR_sethostname, host, text_length(host));
    if (error < 0 || domain[0] == '\0') {
        return error;
    }
    return sys2(__NR_setdomainname, domain, text_length(domain));
}

long step_LOOPBACK(struct machine *machine, struct fields *fields) {
    (void)machine;
    (void)fields;
    struct ifreq request = {0};
    memcpy(request.ifr_name, "lo", 3);
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    long socket = sys3(__NR_socket, 2 /* AF_INET */, 2 /* SOCK_DGRAM */ | O_CLOEXEC, 0);
    if (socket < 0) {
        return socket;
    }
    long error = sys3(__NR_ioctl, socket, 0x8914 /* SIOCSIFFLAGS */, &request);
    sys_close((int)socket);
    return error;
}

long step_LIMIT(struct machine *machine, struct fields *fields) {
    (void)machine;
    uint32_t resource = next_number(fields);
    uint64_t limits[2];
    limits[0] = next_long(fields);
    limits[1] = next_long(fields);
    return sys4(__NR_prlimit64, 0, resource, limits, 0);
}

long step_BOUND(struct machine *machine, struct fields *fields) {
    (void)machine;
    uint64_t kept = next_long(fields);
    for (unsigned capability = 0; capability < CAPABILITIES; capability++) {
        if ((kept >> capability & 1) == 0) {
            long error = sys5(__NR_prctl, PR_CAPBSET_DROP, capability, 0, 0, 0);
            if (error == -EINVAL) {
                return 0; /* the kernel knows no more of them */
            }
            if (error < 0) {
                return error;
            }
        }
    }
    return 0;
}

long step_NO_NEW_PRIVILEGES(struct machine *machine, struct fields *fields) {
    (void)machine;
    (void)fields;
    return sys5(__NR_prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

long step_FILTER(struct machine *machine, struct fields *fields) {
    (void)machine;
    struct fields program = next_bytes(fields);
    size_t size = (size_t)(program.end - program.at);
    if (size % sizeof(struct sock_filter) != 0 || size / sizeof(struct sock_filter) > BPF_MAXINSNS) {
        return -EINVAL;
    }
    /* Copied, because a plan says nothing about alignment. */
    struct sock_filter *copy = pages(size + 1);
    if (copy == NULL) {
        return -ENOMEM;
    }
    memcpy(copy, program.at, size);
    struct sock_fprog filter = {(unsigned short)(size / sizeof *copy), copy};
    return sys3(__NR_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter);
}

static long set_groups(struct fields numbers) {
    size_t count = (size_t)(numbers.end - numbers.at) / 4;
    if (count > MOST_GROUPS) {
        return -EINVAL;
    }
    uint32_t *groups = pages(count * sizeof *groups + 1);
    if (groups == NULL) {
        return -ENOMEM;
    }
    for (size_t i = 0; i < count; i++) {
        groups[i] = next_number(&numbers);
    }
    return sys2(__NR_setgroups, count, groups);
}

long step_IDENTITY(struct machine *machine, struct fields *fields) {
    (void)machine;
    uint32_t user = next_number(fields);
    uint32_t group = next_number(fields);
    bool others = next_number(fields) != 0;
    long error = others ? set_groups(next_numbers(fields)) : 0;
    if (error >= 0) {
        error = sys3(__NR_setresgid, group, group, group);
    }
    return error < 0 ? error : sys3(__NR_setresuid, user, user, user);
}

long step_CAPABILITIES(struct machine *machine, struct fields *fields) {
    (void)machine;
    uint64_t effective = next_long(fields);
    uint64_t permitted = next_long(fields);
    uint64_t inheritable = next_long(fields);
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct halves[2];
    for (unsigned half = 0; half < 2; half++) {
        halves[half].effective = (uint32_t)(effective >> (32 * half));
        halves[half].permitted = (uint32_t)(permitted >> (32 * half));
        halves[half].inheritable = (uint32_t)(inheritable >> (32 * half));
    }
    return sys2(__NR_capset, &header, halves);
}

long step_UMASK(struct machine *machine, struct fields *fields) {
    (void)machine;
    return sys1(__NR_umask, next_number(fields));
}
