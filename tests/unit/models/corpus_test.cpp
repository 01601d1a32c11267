// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/learn/data_listing.h"
#include "core/util/csv.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "models/demo_voices/corpus.h"
#include "models/demo_voices/report.h"
#include "models/demo_voices/sentences.h"

namespace tonada::corpus {
namespace {
constexpr PassageCounts kFew{2, 1, 2, 1, 1};

CorpusOptions smallCorpus(const std::filesystem::path& folder, int processes)
{
    CorpusOptions options;
    options.folder = folder;
    options.voices = {"f2", "Mr serious"};
    options.counts = kFew;
    options.processes = processes;
    return options;
}

std::set<SentenceSet> setsOf(const std::vector<PlannedPair>& pairs)
{
    std::set<SentenceSet> sets;
    for (const auto& pair : pairs)
        for (const int number : pair.plan.sentences)
            sets.insert(sentences()[static_cast<std::size_t>(number)].set);
    return sets;
}
} // namespace

TEST(DemoVoiceCorpus, IsADatasetOfSyntheticVoicesThatDividesItsSpeakers)
{
    const test::TempDir dir;
    makeCorpus(smallCorpus(dir.path(), 1));
    const auto listing = listRecordings(dir.path());
    EXPECT_TRUE(listing.synthetic);
    ASSERT_FALSE(listing.recordings.empty());
    for (const auto& recording : listing.recordings) {
        EXPECT_TRUE(recording.part.has_value());
        const auto audio = readAudioFile(recording.path);
        EXPECT_EQ(audio.sampleRate, 16000);
        EXPECT_EQ(audio.frames(), 160000U);
    }
}

TEST(DemoVoiceCorpus, HasBothAccentsOfEveryPairUnderTheSameConditions)
{
    const test::TempDir dir;
    makeCorpus(smallCorpus(dir.path(), 2));
    const auto table = CsvTable::read(dir / "manifest.csv");
    const auto pairColumn = table.column("pair").value();
    const auto labelColumn = table.column("label").value();
    const auto speedColumn = table.column("playback_speed").value();
    std::map<std::string, std::map<std::string, std::string>> pairs;
    for (const auto& row : table.rows())
        pairs[row[pairColumn]][row[labelColumn]] = row[speedColumn];
    for (const auto& [name, speeds] : pairs) {
        ASSERT_EQ(speeds.size(), 2U) << name;
        EXPECT_EQ(speeds.at("Other"), speeds.at("Argentinian"));
    }
}

TEST(DemoVoiceCorpus, IsTheSameForAnyNumberOfProcesses)
{
    const test::TempDir one;
    const test::TempDir two;
    makeCorpus(smallCorpus(one.path(), 1));
    makeCorpus(smallCorpus(two.path(), 2));
    const auto manifest = readFile(one / "manifest.csv");
    EXPECT_EQ(manifest, readFile(two / "manifest.csv"));
    for (const auto& recording : listRecordings(one.path()).recordings) {
        const auto name = std::filesystem::relative(recording.path, one.path());
        EXPECT_EQ(readFile(recording.path), readFile(two.path() / name)) << name;
    }
}

TEST(DemoVoiceCorpus, GivesTheFiguresOfAModel)
{
    const test::TempDir dir;
    auto options = smallCorpus(dir.path(), 1);
    options.voices.clear();
    const auto parts = splitByFamily(demoVoices(), options.seed);
    for (const auto& voice : demoVoices())
        if (parts.at(voice.family) == Part::Test && options.voices.size() < 2)
            options.voices.push_back(voice.name);
    makeCorpus(options);
    ReportOptions report;
    report.model = test::sourceDir() / "models/starter.onnx";
    report.corpus = dir.path();
    const auto text = figuresReport(report);
    EXPECT_NE(text.find("### By sentences"), std::string::npos);
    EXPECT_NE(text.find(", n 20 |"), std::string::npos) << text;
    EXPECT_EQ(text.find("nan"), std::string::npos) << text;
}

TEST(DemoVoiceCorpus, RefusesAVoiceItDoesNotKnow)
{
    const test::TempDir dir;
    auto options = smallCorpus(dir.path(), 1);
    options.voices = {"f22"};
    EXPECT_THROW(makeCorpus(options), Error);
}

TEST(PlanVoice, KeepsTestSentencesFromTheOtherParts)
{
    const Voice voice{"f2", "f2"};
    const PassageCounts counts;
    EXPECT_EQ(setsOf(planVoice(voice, Part::Train, counts, 1)),
              (std::set{SentenceSet::Training, SentenceSet::CueFree}));
    EXPECT_EQ(setsOf(planVoice(voice, Part::Validation, counts, 1)),
              (std::set{SentenceSet::Training, SentenceSet::Validation, SentenceSet::CueFree}));
    EXPECT_EQ(setsOf(planVoice(voice, Part::Test, counts, 1)),
              (std::set{SentenceSet::Training, SentenceSet::Test, SentenceSet::CueFree}));
}

TEST(PlanVoice, DrawsDifferentlyForEachVoiceAndSeed)
{
    const auto speed = [](const char* name, std::uint32_t seed) {
        return planVoice({name, name}, Part::Train, kFew, seed).front().plan.recording.playbackSpeed;
    };
    EXPECT_EQ(speed("f2", 1), speed("f2", 1));
    EXPECT_NE(speed("f2", 1), speed("f2", 2));
    EXPECT_NE(speed("f2", 1), speed("f3", 1));
}

} // namespace tonada::corpus
