#include "assets.h"

#include <stddef.h>
#include <string.h>

// #embed is C23; SwiftPM compiles C as an earlier standard, where clang has it as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The files one after the other, each ended by a zero.
static const unsigned char contents[] = {
#include "files.h"
};

// The list itself: its n-th quoted path names the n-th text in `contents`, so that a file is one
// line in one list.
static const unsigned char list[] = {
#embed "files.h" suffix(, 0)
};

const char *regplot_asset(const char *path) {
    const char directive[] = "#embed \"";
    const char *text = (const char *)contents;
    const char *line = (const char *)list;
    const size_t length = strlen(path);
    while ((line = strstr(line, directive)) != NULL) {
        line += sizeof directive - 1;
        if (strncmp(line, path, length) == 0 && line[length] == '"') return text;
        text += strlen(text) + 1;
    }
    return NULL;
}

const char *regplot_asset_list(void) { return (const char *)list; }
