// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/learn/data_listing.h"
#include "core/util/csv.h"
#include "tests/support/command.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

constexpr int kRate = 16000;
constexpr int kMinutes = 8; // longer than the recording takes on a machine that is busy

/** A demo voice over and over. */
void writeVoice(const std::filesystem::path& path)
{
    const auto voice = loadMono(test::sourceDir() / "resources/demo/argentinian-1.ogg", kRate);
    AudioFileWriter file(path, kRate, 1);
    while (file.framesWritten() < std::int64_t{kMinutes} * 60 * kRate)
        file.write(voice);
    file.close();
}

TEST(TrainPage, RecordsVoicesFromTheMicrophoneAndTrainsOnThem)
{
    const test::TempDir home;
    const auto support = test::sourceDir() / "tests/support";
    writeVoice(home / "voice.wav");
    const auto result = test::run({support / "with-display", "--", support / "virtual-mic", "--on-capture",
                                   home / "voice.wav", "--", TONADA_RECORD_AND_TRAIN, home.path()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto folder = home.path() / "Music/Tonada clips";
    const auto listing = listRecordings(folder);
    ASSERT_EQ(listing.recordings.size(), 6U);
    for (const auto& recording : listing.recordings) {
        EXPECT_EQ(recording.label == 1, recording.speaker < "D") << recording.speaker;
        EXPECT_GE(readAudioFile(recording.path).frames(), 4U * 44100) << recording.path; // two clips
    }
    const auto manifest = CsvTable::read(folder / kManifestName);
    for (const auto& row : manifest.rows())
        EXPECT_EQ(row[*manifest.column("consent")], "yes");
}

} // namespace
} // namespace tonada
