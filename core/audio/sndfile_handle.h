// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sndfile.h>

#include <filesystem>
#include <memory>

namespace tonada {

struct SndfileDeleter
{
    void operator()(SNDFILE* file) const noexcept { sf_close(file); }
};

/** An open file of libsndfile. For core/audio only: others use AudioFileReader and AudioFileWriter. */
using SndfilePtr = std::unique_ptr<SNDFILE, SndfileDeleter>;

/** Opens for reading, with every check of AudioFileReader that needs no samples. Fills `info`. */
[[nodiscard]] SndfilePtr openSndfile(const std::filesystem::path& path, SF_INFO& info);

} // namespace tonada
