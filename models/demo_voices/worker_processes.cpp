// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/worker_processes.h"

#include "core/util/error.h"

#include <cerrno>
#include <cstring>
#include <map>
#include <optional>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tonada::corpus {
namespace {
struct Worker
{
    std::string job;
    int messages = -1; ///< read end of the pipe that carries an error's text
};

[[noreturn]] void work(const Job& job, int messages)
{
    int status = EXIT_SUCCESS;
    try {
        job.run();
    } catch (const std::exception& e) {
        status = EXIT_FAILURE;
        // The parent reports the exit status when not even this can be written.
        [[maybe_unused]] const auto written = write(messages, e.what(), std::strlen(e.what()));
    }
    _exit(status);
}

std::string readAll(int descriptor)
{
    std::string text;
    char buffer[512];
    for (ssize_t count = 0; (count = read(descriptor, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(count));
    close(descriptor);
    return text;
}

void start(const Job& job, std::map<pid_t, Worker>& running)
{
    int ends[2];
    if (pipe(ends) != 0)
        throw Error(ErrorCode::DataUnusable, {job.name, std::strerror(errno)});
    const auto process = fork();
    if (process == 0) {
        close(ends[0]);
        work(job, ends[1]);
    }
    close(ends[1]);
    if (process < 0) {
        close(ends[0]);
        throw Error(ErrorCode::DataUnusable, {job.name, std::strerror(errno)});
    }
    running[process] = {job.name, ends[0]};
}

/** The first of ours that ends: its end of the pipe closes, or its message arrives. */
pid_t waitForOne(const std::map<pid_t, Worker>& running)
{
    std::vector<pollfd> ends;
    for (const auto& [process, worker] : running)
        ends.push_back({worker.messages, POLLIN, 0});
    while (poll(ends.data(), ends.size(), -1) < 0 && errno == EINTR) { }
    auto worker = running.begin();
    for (auto end = ends.begin(); std::next(end) != ends.end() && end->revents == 0; ++end)
        ++worker;
    return worker->first;
}

/** Waits for one of ours to end; its error, if it failed. */
std::optional<Error> finishOne(std::map<pid_t, Worker>& running)
{
    const auto process = waitForOne(running);
    const auto worker = running.extract(process).mapped();
    const auto message = readAll(worker.messages);
    int status = 0;
    waitpid(process, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS)
        return std::nullopt;
    return Error(ErrorCode::DataUnusable,
                 {worker.job, message.empty() ? "its process ended by itself" : message});
}
} // namespace

void runInProcesses(const std::vector<Job>& jobs, int processes, const std::function<void(int)>& finished)
{
    std::map<pid_t, Worker> running;
    std::optional<Error> failure;
    int count = 0;
    auto next = jobs.begin();
    while (!running.empty() || (next != jobs.end() && !failure)) {
        while (!failure && next != jobs.end() && static_cast<int>(running.size()) < processes)
            start(*next++, running);
        if (auto error = finishOne(running)) {
            if (!failure)
                failure = std::move(error);
        } else {
            finished(++count);
        }
    }
    if (failure)
        throw Error(*failure);
}

} // namespace tonada::corpus
