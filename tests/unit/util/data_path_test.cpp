// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/data_path.h"
#include "core/util/error.h"
#include "tests/support/paths.h"

#include <gtest/gtest.h>

namespace tonada {

TEST(DataPath, FindsTheSourceTreeFromTheBuildTree)
{
    EXPECT_EQ(std::filesystem::canonical(dataPath("core/util/data_path.h")),
              std::filesystem::canonical(test::sourceDir() / "core/util/data_path.h"));
}

TEST(DataPath, NamesWhatIsMissing)
{
    try {
        (void)dataPath("models/none.onnx");
        FAIL() << "no error";
    } catch (const Error& e) {
        EXPECT_EQ(e.code(), ErrorCode::FileNotFound);
        EXPECT_NE(e.args().at(0).find("models/none.onnx"), std::string::npos);
    }
}

} // namespace tonada
