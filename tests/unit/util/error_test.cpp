// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"

#include <gtest/gtest.h>

namespace tonada {

TEST(Error, NamesTheFileTheCauseAndWhatWasExpected)
{
    const Error error(ErrorCode::AudioUnsupported, {"notes.wav", "Format not recognised"});
    EXPECT_STREQ(error.what(),
                 "notes.wav: not an audio file that can be read (Format not recognised); "
                 "expected WAV, FLAC, OGG, Opus, MP3 or AIFF");
}

TEST(Error, NamesBothValuesOfADifferingFeature)
{
    const Error error(ErrorCode::ModelFeatures, {"m.onnx", "nMfcc", "13", "40"});
    EXPECT_STREQ(error.what(),
                 "m.onnx: made for other features: nMfcc is 13 in the model, 40 in the program");
}

TEST(Error, ShowsAPlaceholderForAMissingArgument)
{
    EXPECT_STREQ(Error(ErrorCode::FileNotFound).what(), "?: no such file or folder");
}

} // namespace tonada
