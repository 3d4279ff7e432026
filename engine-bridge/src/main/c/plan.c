#include "plan.h"

#include <stdbool.h>

static const struct shape {
    uint32_t code;
    const char *fields;
} shapes[] = {
#define STEP(code, name, kinds) {code, kinds},
#include "steps.def"
#undef STEP
};

static const unsigned char magic[8] = {'W', 'I', 'N', 'D', 'L', 'A', 'S', 'S'};

static size_t left(const struct fields *fields) { return (size_t)(fields->end - fields->at); }

static uint32_t number_at(const unsigned char *at) {
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Checking: each function moves over one thing and says whether it was sound. */

static bool check_number(struct fields *fields, uint32_t *number) {
    if (left(fields) < 4) {
        return false;
    }
    *number = number_at(fields->at);
    fields->at += 4;
    return true;
}

static bool check_stretch(struct fields *fields, struct fields *stretch) {
    uint32_t size;
    if (!check_number(fields, &size) || left(fields) < size) {
        return false;
    }
    stretch->at = fields->at;
    stretch->end = fields->at + size;
    fields->at += size;
    return true;
}

static bool check_text(struct fields *fields) {
    struct fields text;
    if (!check_stretch(fields, &text) || left(&text) == 0) {
        return false;
    }
    const unsigned char *at = text.at;
    while (at < text.end && *at != 0) {
        at++;
    }
    return at == text.end - 1;
}

static bool check_texts(struct fields *fields) {
    uint32_t count;
    if (!check_number(fields, &count)) {
        return false;
    }
    while (count-- > 0) {
        if (!check_text(fields)) {
            return false;
        }
    }
    return true;
}

static bool check_numbers(struct fields *fields) {
    uint32_t count;
    if (!check_number(fields, &count) || count > left(fields) / 4) {
        return false;
    }
    fields->at += (size_t)count * 4;
    return true;
}

static const char *fields_of(uint32_t code) {
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        if (shapes[i].code == code) {
            return shapes[i].fields;
        }
    }
    return NULL;
}

static bool check_block(struct fields *fields, int depth, const unsigned char **wrong);

static bool check_field(char kind, struct fields *fields, int depth, const unsigned char **wrong) {
    struct fields ignored;
    uint32_t number;
    switch (kind) {
        case 'u':
            return check_number(fields, &number);
        case 'U':
            return check_number(fields, &number) && check_number(fields, &number);
        case 's':
            return check_text(fields);
        case 'b':
            return check_stretch(fields, &ignored);
        case 'l':
            return check_texts(fields);
        case 'n':
            return check_numbers(fields);
        case 'p':
            return check_block(fields, depth + 1, wrong);
        default:
            return false;
    }
}

static bool check_step(struct fields *block, int depth, const unsigned char **wrong) {
    uint32_t code;
    struct fields fields;
    *wrong = block->at;
    if (!check_number(block, &code) || !check_stretch(block, &fields)) {
        return false;
    }
    const unsigned char *here = *wrong;
    const char *kinds = fields_of(code);
    if (kinds == NULL) {
        return false;
    }
    for (; *kinds != '\0'; kinds++) {
        if (!check_field(*kinds, &fields, depth, wrong)) {
            return false;
        }
    }
    *wrong = here;
    return left(&fields) == 0;
}

static bool check_block(struct fields *fields, int depth, const unsigned char **wrong) {
    struct fields block;
    if (depth > PLAN_DEEPEST || !check_stretch(fields, &block)) {
        return false;
    }
    while (left(&block) > 0) {
        if (!check_step(&block, depth, wrong)) {
            return false;
        }
    }
    return true;
}

size_t plan_check(const unsigned char *plan, size_t size) {
    struct fields fields = {plan, plan + size};
    if (size < sizeof magic + 8) {
        return 1;
    }
    for (size_t i = 0; i < sizeof magic; i++) {
        if (plan[i] != magic[i]) {
            return i + 1;
        }
    }
    fields.at += sizeof magic;
    uint32_t version;
    const unsigned char *wrong = fields.at;
    bool sound = check_number(&fields, &version) && version == PLAN_VERSION
            && check_block(&fields, 0, &wrong) && left(&fields) == 0;
    return sound ? 0 : (size_t)(wrong - plan) + 1;
}

/* Reading what was checked. */

struct fields plan_steps(const unsigned char *plan) {
    const unsigned char *start = plan + sizeof magic + 4;
    return (struct fields){start + 4, start + 4 + number_at(start)};
}

uint32_t next_number(struct fields *fields) {
    uint32_t number = number_at(fields->at);
    fields->at += 4;
    return number;
}

uint64_t next_long(struct fields *fields) {
    uint64_t low = next_number(fields);
    return low | (uint64_t)next_number(fields) << 32;
}

struct fields next_bytes(struct fields *fields) {
    uint32_t size = next_number(fields);
    struct fields bytes = {fields->at, fields->at + size};
    fields->at += size;
    return bytes;
}

const char *next_text(struct fields *fields) { return (const char *)next_bytes(fields).at; }

struct texts next_texts(struct fields *fields) {
    struct texts texts;
    texts.count = next_number(fields);
    texts.rest = *fields;
    for (uint32_t i = 0; i < texts.count; i++) {
        next_bytes(fields);
    }
    return texts;
}

struct fields next_numbers(struct fields *fields) {
    uint32_t count = next_number(fields);
    struct fields numbers = {fields->at, fields->at + (size_t)count * 4};
    fields->at = numbers.end;
    return numbers;
}

struct fields next_block(struct fields *fields) { return next_bytes(fields); }

uint32_t next_step(struct fields *block, struct fields *step) {
    uint32_t code = next_number(block);
    *step = next_bytes(block);
    return code;
}
