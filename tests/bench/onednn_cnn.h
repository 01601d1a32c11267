// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace tonada {

/** The reference CNN's inference in oneDNN, one window, one thread: the peer of bench_networks. Layouts are
 *  those oneDNN chooses, reordered once; ReLUs are fused. Its weights are random, which changes no time. */
class OneDnnCnn
{
public:
    OneDnnCnn();
    ~OneDnnCnn();
    OneDnnCnn(const OneDnnCnn&) = delete;
    OneDnnCnn& operator=(const OneDnnCnn&) = delete;

    /** P of the second class. */
    float infer();

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada
