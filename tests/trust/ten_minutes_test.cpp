// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"
#include "tests/support/paths.h"

#include <gtest/gtest.h>

#include "models/trust/ten_minutes_section.h"

namespace tonada::trust {

TEST(TenMinutesWithoutSpeech, NeverGiveAClass)
{
    const auto model = loadModel(test::sourceDir() / "models/starter.onnx");
    for (const auto& [name, key, samples] : tenMinutesOfNoSpeech(1)) {
        const auto counts = hearLive(samples, model);
        EXPECT_GT(counts.windows, 18'000U) << name;
        EXPECT_EQ(counts.classes, 0U) << name;
    }
}

} // namespace tonada::trust
