// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
namespace tonada::test {
/** While alive on this thread, every malloc, realloc, free and locked mutex is counted. */
class NoAllocScope
{
public:
    NoAllocScope();
    ~NoAllocScope();
    int violations() const;
};
} // namespace tonada::test
