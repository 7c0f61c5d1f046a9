#include "cprocessor.h"

#include <unistd.h>

int cprocessor_built_lanes(void) {
#ifdef __AVX2__
    return 8;
#else
    return 4;
#endif
}

#ifdef __x86_64__

// Runs on any x86-64 processor, whatever the rest of the program was built for.
#define ANYWHERE __attribute__((target("no-avx2,no-avx"), noinline))

ANYWHERE int cprocessor_lanes(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") ? 8 : 4;
}

#ifdef __AVX2__

/// Before anything else: the first instruction that the processor lacks would end the program without
/// a word.
__attribute__((constructor(101))) ANYWHERE static void refuse_other_processors(void) {
    if (cprocessor_lanes() >= cprocessor_built_lanes()) { return; }
    static const char message[] =
        "regplot: This program was built for processors with AVX2, which this one lacks; "
        "build it for every processor: make install TUNED=\n";
    (void)write(STDERR_FILENO, message, sizeof message - 1);
    _exit(70);
}

#endif

#else

int cprocessor_lanes(void) { return 4; }

#endif
