#include "cprocessor.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

int cprocessor_built_lanes(void) {
#if defined(__AVX512F__)
    return 16;
#elif defined(__AVX2__)
    return 8;
#else
    return 4;
#endif
}

#ifdef __x86_64__

// Runs on any x86-64 processor, whatever the rest of the program was built for.
#define ANYWHERE __attribute__((target("no-avx512f,no-avx2,no-avx"), noinline))

ANYWHERE int cprocessor_lanes(void) {
    __builtin_cpu_init();
    // What the program is told to use: see the Makefile.
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512bw")) {
        return 16;
    }
    return __builtin_cpu_supports("avx2") ? 8 : 4;
}

#ifdef __AVX2__

/// Before anything else: the first instruction that the processor lacks would end the program without
/// a word.
__attribute__((constructor(101))) ANYWHERE static void refuse_other_processors(void) {
    if (cprocessor_lanes() >= cprocessor_built_lanes()) { return; }
#ifdef __AVX512F__
#define NEEDED "AVX-512"
#else
#define NEEDED "AVX2"
#endif
    static const char message[] =
        "regplot: This program was built for processors with " NEEDED ", which this one lacks; "
        "build it for every processor: make install TUNED=\n";
    (void)write(STDERR_FILENO, message, sizeof message - 1);
    _exit(70);
}

#elif defined(__linux__)

/// Where packages have both, the program for processors with AVX2 takes the place of this one: first of all, when
/// nothing has been done that would have to be undone. Its results are the same to the bit.
__attribute__((constructor(101))) ANYWHERE static void
start_faster_program(int argc, char **argv, char **environment) {
    (void)argc;
    static const char faster[] = "/lib/regplot/bin/regplot-avx2";
    if (cprocessor_lanes() < 8) { return; }
    char path[PATH_MAX + sizeof faster];
    ssize_t length = readlink("/proc/self/exe", path, PATH_MAX);
    if (length <= 0 || length >= PATH_MAX) { return; }
    path[length] = 0;
    // PREFIX/bin/regplot: two names are cut off.
    for (int names = 0; names < 2; names++) {
        char *slash = strrchr(path, '/');
        if (slash == NULL) { return; }
        *slash = 0;
    }
    strcat(path, faster);
    // Where it is not there, or cannot start, this one goes on.
    execve(path, argv, environment);
}

#endif

#else

int cprocessor_lanes(void) { return 4; }

#endif
