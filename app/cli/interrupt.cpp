// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

namespace tonada::cli {
namespace {

volatile std::sig_atomic_t g_interrupted = 0;

void onInterrupt(int /*signal*/)
{
    g_interrupted = 1;
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

InterruptRequest::InterruptRequest()
{
    g_interrupted = 0;
    std::signal(SIGINT, onInterrupt);
}

InterruptRequest::~InterruptRequest()
{
    std::signal(SIGINT, SIG_DFL);
}

void InterruptRequest::poll()
{
    if (g_interrupted != 0)
        m_source.request_stop();
}

} // namespace tonada::cli
