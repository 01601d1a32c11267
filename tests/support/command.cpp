// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command.h"

#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace tonada::test {
namespace {

class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
    }
    ~Pipe()
    {
        ::close(m_ends[0]);
        closeWriteEnd();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int readEnd() const { return m_ends[0]; }
    int writeEnd() const { return m_ends[1]; }
    void closeWriteEnd()
    {
        if (m_ends[1] >= 0)
            ::close(m_ends[1]);
        m_ends[1] = -1;
    }

private:
    std::array<int, 2> m_ends{-1, -1};
};

/** This program's environment, but with a cache of its own for the programs it runs. */
std::vector<std::string> environment()
{
    static const TempDir cache;
    std::vector<std::string> variables{"XDG_CACHE_HOME=" + cache.path().string()};
    for (char** variable = environ; *variable != nullptr; ++variable)
        if (std::string_view(*variable).substr(0, 15) != "XDG_CACHE_HOME=")
            variables.emplace_back(*variable);
    return variables;
}

std::vector<char*> pointersTo(const std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (const auto& text : texts)
        pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

pid_t start(const std::vector<std::string>& arguments, const Pipe& out, const Pipe& err)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, out.writeEnd(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, err.writeEnd(), STDERR_FILENO);
    const auto variables = environment();
    const auto argv = pointersTo(arguments);
    const auto envp = pointersTo(variables);
    pid_t pid = 0;
    const int failed = posix_spawnp(&pid, argv[0], &files, nullptr, argv.data(), envp.data());
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0)
        throw std::runtime_error("cannot run " + arguments.at(0));
    return pid;
}

/** Appends what has come; false at the end. */
bool readSome(int fd, std::string& text)
{
    std::array<char, 4096> buffer{};
    const auto n = ::read(fd, buffer.data(), buffer.size());
    if (n > 0)
        text.append(buffer.data(), static_cast<std::size_t>(n));
    return n > 0 || (n < 0 && errno == EINTR);
}

} // namespace

CommandResult run(const std::vector<std::string>& arguments, const std::string& interruptAt, int signal)
{
    Pipe out;
    Pipe err;
    const pid_t pid = start(arguments, out, err);
    out.closeWriteEnd();
    err.closeWriteEnd();

    CommandResult result;
    std::array<pollfd, 2> inputs{{{out.readEnd(), POLLIN, 0}, {err.readEnd(), POLLIN, 0}}};
    bool interruptSent = interruptAt.empty();
    while (inputs[0].fd >= 0 || inputs[1].fd >= 0) {
        ::poll(inputs.data(), inputs.size(), -1);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            if (inputs[i].revents != 0 && !readSome(inputs[i].fd, i == 0 ? result.out : result.err))
                inputs[i].fd = -1;
        if (!interruptSent && result.err.find(interruptAt) != std::string::npos) {
            ::kill(pid, signal);
            interruptSent = true;
        }
    }
    int status = 0;
    if (::waitpid(pid, &status, 0) != pid)
        throw std::runtime_error("lost " + arguments.at(0));
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

CommandResult tonadaCli(std::vector<std::string> arguments, const std::string& interruptAt, int signal)
{
    arguments.insert(arguments.begin(), cliProgram().string());
    return run(arguments, interruptAt, signal);
}

std::vector<nlohmann::json> jsonLines(const std::string& text)
{
    std::vector<nlohmann::json> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(nlohmann::json::parse(line));
    return lines;
}

} // namespace tonada::test
