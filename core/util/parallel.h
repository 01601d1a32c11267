// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace tonada {

/** Calls task(index, worker) for each index below `count`, on the calling thread (worker 0) and threads − 1
 *  more, in any order; returns when all have ended. Workers are numbered so that each can have buffers of its
 *  own. The first exception of a task ends the others as soon as theirs are done and is thrown here. For
 *  work of milliseconds and more: the threads are started anew. ThreadPool is for the loops of microseconds
 *  within a training step. */
void parallelFor(std::size_t count, int threads, const std::function<void(std::size_t, int)>& task);

} // namespace tonada
