#include "store/heaps.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace store {

void shareHeaps()
{
#ifdef __GLIBC__
    // The window's thread has the first of them, and shares it the less the more there are: each costs some
    // ten megabytes while an account is filled.
    constexpr int heaps = 3;
    (void)::mallopt(M_ARENA_MAX, heaps);
#endif
}

} // namespace store
