// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

namespace tonada::cli {
namespace {

volatile std::sig_atomic_t g_interrupted = 0;

void onInterrupt(int signal)
{
    g_interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

InterruptRequest::InterruptRequest()
{
    g_interrupted = 0;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

InterruptRequest::~InterruptRequest()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool InterruptRequest::poll()
{
    if (g_interrupted != 0)
        m_source.request_stop();
    return m_source.stop_requested();
}

} // namespace tonada::cli
