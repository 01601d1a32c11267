// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/licence_note.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {

using testing::HasSubstr;

TEST(LicenceNote, QuotesTheFirstLineOfTheLicence)
{
    const test::TempDir folder;
    writeFile(folder / "Licence.md", "\n# CC BY 4.0  \n\nMore words.\n");
    EXPECT_EQ(licenceNote(folder.path()), "Licence of the data, from its `Licence.md`: CC BY 4.0");
    EXPECT_EQ(licenceNote(folder / "labels.csv"), licenceNote(folder.path())) << "a table in that folder";
}

TEST(LicenceNote, SaysWhenThereIsNone)
{
    const test::TempDir folder;
    writeFile(folder / "readme.txt", "Recordings.\n");
    EXPECT_THAT(licenceNote(folder.path()), HasSubstr("without a note on its licence"));
    EXPECT_THAT(licenceNote({}), HasSubstr("without a note on its licence"));
}

TEST(LicenceNote, OnlyNamesAFileThatCannotBeQuoted)
{
    const test::TempDir folder;
    writeFile(folder / "LICENSE", std::string(1000, 'x'));
    EXPECT_EQ(licenceNote(folder.path()), "Licence of the data: see its `LICENSE`.");
    writeFile(folder / "LICENSE", "caf\xe9\n");
    EXPECT_EQ(licenceNote(folder.path()), "Licence of the data: see its `LICENSE`.");
}

} // namespace tonada
