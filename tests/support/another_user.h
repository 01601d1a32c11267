// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <unistd.h>

namespace tonada::test {

inline constexpr std::filesystem::perms kSeenByAll{0755};
inline constexpr std::filesystem::perms kReadOnly{0555};

/** For its lifetime this process is held to the permissions of files: root, whom they do not hold, becomes
 *  nobody. Any other user stays. */
class AnotherUser
{
public:
    static constexpr uid_t kNobody = 65534;

    AnotherUser()
        : m_isRoot(::geteuid() == 0 && ::seteuid(kNobody) == 0)
    { }
    ~AnotherUser()
    {
        if (m_isRoot && ::seteuid(0) != 0)
            ::_exit(1); // what follows would fail without saying why
    }
    AnotherUser(const AnotherUser&) = delete;
    AnotherUser& operator=(const AnotherUser&) = delete;

private:
    bool m_isRoot;
};

} // namespace tonada::test
