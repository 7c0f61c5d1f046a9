// What the processor can do, and what this program was built for.

#ifndef CPROCESSOR_H
#define CPROCESSOR_H

/// How many numbers in single precision the processor reckons with at once: 8 with AVX2, else 4.
int cprocessor_lanes(void);

/// How many at once this program was built for; a program for 8 does not start where there are 4.
int cprocessor_built_lanes(void);

#endif
