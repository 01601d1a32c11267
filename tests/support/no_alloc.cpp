// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/no_alloc.h"

#include <cerrno>
#include <cstddef>
#include <dlfcn.h>
#include <pthread.h>

// Interposes glibc's allocator rather than operator new, because Eigen and KissFFT call malloc
// directly, and pthread's mutex, which std::mutex and the libraries use. Built only without sanitizers, which bring their own allocator.
namespace {
thread_local int t_depth = 0;
thread_local int t_count = 0;
void note() noexcept
{
    if (t_depth > 0)
        ++t_count;
}
} // namespace

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);

void* malloc(std::size_t n)
{
    note();
    return __libc_malloc(n);
}
void* calloc(std::size_t n, std::size_t size)
{
    note();
    return __libc_calloc(n, size);
}
void* realloc(void* p, std::size_t n)
{
    note();
    return __libc_realloc(p, n);
}
void* aligned_alloc(std::size_t align, std::size_t n)
{
    note();
    return __libc_memalign(align, n);
}
int posix_memalign(void** out, std::size_t align, std::size_t n)
{
    note();
    *out = __libc_memalign(align, n);
    return *out != nullptr ? 0 : ENOMEM;
}
void free(void* p)
{
    if (p != nullptr)
        note();
    __libc_free(p);
}
int pthread_mutex_lock(pthread_mutex_t* mutex) noexcept
{
    using Lock = int (*)(pthread_mutex_t*);
    static const auto kLock = reinterpret_cast<Lock>(dlsym(RTLD_NEXT, "pthread_mutex_lock"));
    note();
    return kLock(mutex);
}
}

namespace tonada::test {
NoAllocScope::NoAllocScope()
{
    t_count = 0;
    ++t_depth;
}
NoAllocScope::~NoAllocScope()
{
    --t_depth;
}
int NoAllocScope::violations() const
{
    return t_count;
}
} // namespace tonada::test
