#include "text.h"

#ifndef HOSTED
/* Volatile keeps the compiler from recognising the loop and calling the function itself. */
void *memcpy(void *restrict to, const void *restrict from, size_t size) {
    volatile unsigned char *target = to;
    const unsigned char *source = from;
    while (size-- > 0) {
        *target++ = *source++;
    }
    return to;
}

void *memset(void *to, int value, size_t size) {
    volatile unsigned char *target = to;
    while (size-- > 0) {
        *target++ = (unsigned char)value;
    }
    return to;
}
#endif

size_t text_length(const char *text) {
    size_t length = 0;
    while (text[length] != '\0') {
        length++;
    }
    return length;
}

int text_equal(const char *a, const char *b) {
    while (*a != '\0' && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

void line_text(struct line *line, const char *text) {
    while (*text != '\0' && line->length < sizeof line->text) {
        line->text[line->length++] = *text++;
    }
}

void line_number(struct line *line, uint64_t number) {
    char digits[21];
    size_t at = sizeof digits - 1;
    digits[at] = '\0';
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    line_text(line, digits + at);
}
