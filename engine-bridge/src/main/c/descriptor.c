/* Files, pipes and the terminal. */
#include "launcher.h"

#include <asm/ioctls.h>
#include <asm/termbits.h>
#include <asm/termios.h>
#include <linux/mount.h>

#define LOCAL 1  /* AF_UNIX */
#define STREAM 1 /* SOCK_STREAM */
#define RIGHTS 1 /* SCM_RIGHTS */
#define LEVEL 1  /* SOL_SOCKET */
#define CLOSED_AT_EXEC 0x40000000 /* MSG_CMSG_CLOEXEC */

/* A message of one byte that carries a descriptor. */
struct control {
    size_t length;
    int level;
    int type;
    int descriptor;
    int padding;
};
struct message {
    void *name;
    unsigned name_length;
    struct part *parts;
    size_t count;
    struct control *control;
    size_t control_length;
    unsigned flags;
};

long step_OPEN(struct machine *machine, struct fields *fields) {
    static const int flags[] = {O_RDONLY, O_WRONLY, O_WRONLY | O_APPEND | O_CREAT};
    const char *path = next_text(fields);
    uint32_t kind = next_number(fields);
    uint32_t mode = next_number(fields);
    if (kind >= sizeof flags / sizeof flags[0]) {
        return -EINVAL;
    }
    return slot_put(machine, next_number(fields), sys_open(path, flags[kind], mode));
}

static long put_pair(struct machine *machine, struct fields *fields, const int *pair) {
    long error = slot_put(machine, next_number(fields), pair[0]);
    return error < 0 ? error : slot_put(machine, next_number(fields), pair[1]);
}

long step_PIPE(struct machine *machine, struct fields *fields) {
    int pair[2];
    long error = sys2(__NR_pipe2, pair, O_CLOEXEC);
    return error < 0 ? error : put_pair(machine, fields, pair);
}

long step_SOCKETS(struct machine *machine, struct fields *fields) {
    int pair[2];
    long error = sys4(__NR_socketpair, LOCAL, STREAM | O_CLOEXEC, 0, pair);
    return error < 0 ? error : put_pair(machine, fields, pair);
}

long step_CLOSE(struct machine *machine, struct fields *fields) {
    uint32_t slot = next_number(fields);
    int descriptor = slot_get(machine, slot);
    if (descriptor < 0) {
        return -EBADF;
    }
    machine->slot[slot] = -1;
    return sys_close(descriptor);
}

static long send_descriptor(int socket, int descriptor) {
    char byte = 0;
    struct part part = {&byte, 1};
    struct control control = {sizeof control - sizeof(int), LEVEL, RIGHTS, descriptor, 0};
    struct message message = {0, 0, &part, 1, &control, sizeof control, 0};
    return sys3(__NR_sendmsg, socket, &message, 0);
}

long step_RECEIVE(struct machine *machine, struct fields *fields) {
    char byte;
    int socket = slot_get(machine, next_number(fields));
    struct part part = {&byte, 1};
    struct control control = {0};
    struct message message = {0, 0, &part, 1, &control, sizeof control, 0};
    long count = sys3(__NR_recvmsg, socket, &message, CLOSED_AT_EXEC);
    if (count <= 0) {
        return count; /* the other side ended before: the slot stays empty */
    }
    if (message.control_length < sizeof control - sizeof(int) || control.type != RIGHTS) {
        return -EPROTO;
    }
    return slot_put(machine, next_number(fields), control.descriptor);
}

long step_STDIO(struct machine *machine, struct fields *fields) {
    for (int i = 0; i < 3; i++) {
        int descriptor = slot_get(machine, next_number(fields));
        long error = sys3(__NR_dup3, descriptor, i, 0);
        if (error < 0) {
            return error;
        }
    }
    return 0;
}

/* The user's side of the terminal, as /dev/console too. */
static long console(void) {
    long file = sys_open("/dev/console", O_WRONLY | O_CREAT, 0600);
    if (file >= 0) {
        sys_close((int)file);
    }
    long mount = sys3(__NR_open_tree, AT_FDCWD, "/dev/pts/0", OPEN_TREE_CLONE | O_CLOEXEC);
    if (mount < 0) {
        return mount;
    }
    long error = sys5(__NR_move_mount, mount, "", AT_FDCWD, "/dev/console",
            MOVE_MOUNT_F_EMPTY_PATH);
    sys_close((int)mount);
    return error;
}

long step_TERMINAL(struct machine *machine, struct fields *fields) {
    struct winsize size = {0};
    size.ws_row = (unsigned short)next_number(fields);
    size.ws_col = (unsigned short)next_number(fields);
    int socket = slot_get(machine, next_number(fields));
    long master = sys_open("/dev/pts/ptmx", O_RDWR | O_NOCTTY, 0);
    if (master < 0) {
        return master;
    }
    int unlocked = 0;
    long error = sys3(__NR_ioctl, master, TIOCSPTLCK, &unlocked);
    long user = error < 0 ? error
                          : sys3(__NR_ioctl, master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (user < 0) {
        return user;
    }
    error = sys3(__NR_ioctl, user, TIOCSWINSZ, &size);
    if (error >= 0) {
        error = console();
    }
    if (error >= 0) {
        error = send_descriptor(socket, (int)master);
    }
    sys_close((int)master);
    for (int i = 0; i < 3 && error >= 0; i++) {
        error = sys3(__NR_dup3, user, i, 0);
    }
    return error < 0 ? error : sys3(__NR_ioctl, 0, TIOCSCTTY, 0);
}

long step_WRITE(struct machine *machine, struct fields *fields) {
    (void)machine;
    long file = sys_open(next_text(fields), O_WRONLY, 0);
    if (file < 0) {
        return file;
    }
    const char *text = next_text(fields);
    long written = sys_write((int)file, text, text_length(text));
    sys_close((int)file);
    return written;
}
