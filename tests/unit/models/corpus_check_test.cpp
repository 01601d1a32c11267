// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include "models/demo_voices/corpus.h"
#include "models/demo_voices/corpus_check.h"

namespace tonada::corpus {

TEST(CueFreeClips, GiveNothingAwayOfTheAccent)
{
    const test::TempDir dir;
    CorpusOptions options;
    options.folder = dir.path();
    options.counts = {0, 3, 0, 4, 0};
    options.processes = 2;
    const auto voices = demoVoices();
    for (std::size_t i = 0; i < voices.size(); i += 3)
        options.voices.push_back(voices[i].name);
    makeCorpus(options);
    const auto results = checkCueFree(dir.path(), 2, [](const CheckResult&) {});
    EXPECT_EQ(results.size(), 4U);
    for (const auto& result : results)
        EXPECT_TRUE(result.atChance) << result.guessedFrom << ": " << toText(result.figure);
}

} // namespace tonada::corpus
