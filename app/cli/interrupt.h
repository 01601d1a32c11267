// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace tonada::cli {

/** While alive, the first Ctrl-C (or SIGTERM) is a request to finish in good order; a second one ends the
 *  program at once. One at a time. */
class InterruptRequest
{
public:
    InterruptRequest();
    ~InterruptRequest();
    InterruptRequest(const InterruptRequest&) = delete;
    InterruptRequest& operator=(const InterruptRequest&) = delete;

    /** Passes a Ctrl-C on to token(): a signal handler itself may not. Call it every now and then; true once
     *  there was one. */
    bool poll();
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
};

} // namespace tonada::cli
