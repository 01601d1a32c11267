// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/learn/compact.h"
#include "core/learn/file_verdict.h"
#include "core/learn/model_file.h"
#include "core/util/csv.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/paths.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace tonada {
namespace {
constexpr int kRate = 16000;

/** A folder with a model and some recordings. */
class ClassifyCommand : public testing::Test
{
protected:
    ClassifyCommand()
    {
        auto network = makeCompact();
        test::randomiseWeights(network, 7);
        ModelInfo info;
        info.calibration = Calibration{.temperature = 2.0};
        info.demoVoicesOnly = true;
        saveModel(file("m.onnx"), network, info);
        writeAudio("speech.wav", test::voiceLike(4.0, kRate));
        writeAudio("short.wav", test::voiceLike(0.75, kRate));
        writeAudio("silent.wav", std::vector<float>(3 * kRate, 0.0F));
        writeFile(file("text.wav"), "not audio at all");
    }

    [[nodiscard]] std::string file(const char* name) const { return (m_dir / name).string(); }

    void writeAudio(const char* name, const std::vector<float>& mono) const
    {
        AudioFileWriter writer(file(name), kRate, 1);
        writer.write(mono);
        writer.close();
    }

    [[nodiscard]] test::CommandResult classify(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"classify", "--model", file("m.onnx")});
        return test::tonadaCli(std::move(arguments));
    }

    test::TempDir m_dir;
};

std::vector<nlohmann::json> lines(const std::string& text)
{
    std::vector<nlohmann::json> objects;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        objects.push_back(nlohmann::json::parse(line));
    return objects;
}
} // namespace

TEST_F(ClassifyCommand, PrintsOneJsonObjectForEachFile)
{
    const auto result = classify({"--json", file("speech.wav"), file("silent.wav")});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto objects = lines(result.out);
    ASSERT_EQ(objects.size(), 2U);
    const auto expected = classifyFile(file("speech.wav"), *loadModel(file("m.onnx")));
    const auto& speech = objects[0];
    EXPECT_EQ(speech.at("file"), file("speech.wav"));
    EXPECT_EQ(speech.at("model"), file("m.onnx"));
    EXPECT_EQ(speech.at("seconds"), 4.0);
    EXPECT_EQ(speech.at("probability"), *expected.probability);
    EXPECT_EQ(speech.at("verdict"), toString(expected.verdict));
    ASSERT_EQ(speech.at("windows").size(), 4U);
    const auto& window = speech.at("windows")[1];
    EXPECT_EQ(window.at("start"), 0.512);
    EXPECT_EQ(window.at("end"), 2.512);
    EXPECT_EQ(window.at("probability"), *expected.windows[1].probability);
    EXPECT_EQ(window.at("state"), toString(expected.windows[1].state));

    const auto& silent = objects[1];
    EXPECT_TRUE(silent.at("probability").is_null());
    EXPECT_TRUE(silent.at("windows")[0].at("probability").is_null());
    EXPECT_EQ(silent.at("verdict"), "too quiet");
}

TEST_F(ClassifyCommand, PadsAShortFileToOneWindow)
{
    const auto objects = lines(classify({"--json", file("short.wav")}).out);
    ASSERT_EQ(objects.size(), 1U);
    EXPECT_EQ(objects[0].at("seconds"), 0.75);
    ASSERT_EQ(objects[0].at("windows").size(), 1U);
    EXPECT_EQ(objects[0].at("windows")[0].at("end"), 2.0);
}

TEST_F(ClassifyCommand, PrintsOneCsvLineForEachWindow)
{
    const auto result = classify({"--csv", file("speech.wav"), file("silent.wav")});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto rows = parseCsv(result.out);
    ASSERT_EQ(rows.size(), 1U + 4U + 2U);
    EXPECT_EQ(rows[0], (CsvRow{"file", "start", "end", "probability", "state"}));
    EXPECT_EQ(rows[2][1], "0.512");
    EXPECT_EQ(rows[6], (CsvRow{file("silent.wav"), "0.512", "2.512", "", "too quiet"}));
}

TEST_F(ClassifyCommand, CountsInTheShareOfArgentiniansExpected)
{
    const auto verdict = [this](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--json", file("speech.wav")});
        return lines(classify(std::move(arguments)).out).at(0).at("probability").get<double>();
    };
    const double even = verdict({});
    const double odds = even / (1 - even) * 0.2 / 0.8;
    EXPECT_NEAR(verdict({"--prior", "0.2"}), odds / (1 + odds), 1e-9);
    EXPECT_EQ(lines(classify({"--json", "--prior", "0.2", file("speech.wav")}).out).at(0).at("prior"), 0.2);
    EXPECT_EQ(classify({"--prior", "1.5", file("speech.wav")}).exitCode, 2);
}

TEST_F(ClassifyCommand, SaysInWordsWhatItHeardAndWhatTheModelKnows)
{
    const auto result = classify({file("silent.wav")});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.out,
              file("silent.wav")
                  + ": too quiet\n"
                    "The model knows demonstration voices only: train with your own recordings.\n");
}

TEST_F(ClassifyCommand, WritesAnnotationsForPraatAndAudacity)
{
    const auto result = classify(
        {"--textgrid", file("grids"), "--labels", file("labels"), file("speech.wav"), file("silent.wav")});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto grid = readFile(m_dir.path() / "grids" / "speech.TextGrid");
    EXPECT_EQ(grid.rfind("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n", 0), 0U);
    EXPECT_NE(grid.find("name = \"P(Argentinian)\""), std::string::npos);
    EXPECT_EQ(readFile(m_dir.path() / "labels" / "silent.txt"), "0.000000\t3.000000\ttoo quiet\n");
}

TEST_F(ClassifyCommand, DoesNotOverwriteTheAnnotationOfAFileOfTheSameName)
{
    std::filesystem::create_directory(file("other"));
    std::filesystem::copy_file(file("speech.wav"), m_dir.path() / "other" / "speech.wav");
    const auto second = (m_dir.path() / "other" / "speech.wav").string();
    const auto result = classify({"--textgrid", file("grids"), file("speech.wav"), second});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(result.err,
              "tonada-cli: " + file("grids")
                  + "/speech.TextGrid: cannot be written: it is already there from " + file("speech.wav")
                  + '\n');
}

TEST_F(ClassifyCommand, GoesOnAfterAFileItCannotRead)
{
    const auto result = classify({"--json", file("none.wav"), file("text.wav"), file("speech.wav")});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(lines(result.out).size(), 1U);
    EXPECT_EQ(result.err.rfind("tonada-cli: " + file("none.wav") + ": no such file or folder\ntonada-cli: "
                                   + file("text.wav") + ": not an audio file that can be read (",
                               0),
              0U)
        << result.err;
}

TEST_F(ClassifyCommand, NamesAModelThatIsCutShort)
{
    writeFile(file("cut.onnx"), readFile(file("m.onnx")).substr(0, 5000));
    const auto result = test::tonadaCli({"classify", "--model", file("cut.onnx"), file("speech.wav")});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err,
              "tonada-cli: " + file("cut.onnx")
                  + ": not a usable model file: cut short or not ONNX; expected an ONNX model\n");
}

TEST_F(ClassifyCommand, RefusesWrongUsage)
{
    EXPECT_EQ(classify({}).exitCode, 2);
    EXPECT_EQ(classify({"--json", "--csv", file("speech.wav")}).exitCode, 2);
    EXPECT_EQ(classify({"--nonsense", file("speech.wav")}).exitCode, 2);
}

TEST(StarterModel, IsTheDefaultAndTellsTheDemoRecordingsApart)
{
    const std::string demo = test::sourceDir() / "resources/demo/";
    const auto result
        = test::tonadaCli({"classify", "--json", demo + "argentinian-1.ogg", demo + "argentinian-2.ogg",
                           demo + "other-1.ogg", demo + "other-2.ogg"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    std::vector<std::string> verdicts;
    for (const auto& object : lines(result.out))
        verdicts.push_back(object.at("verdict"));
    EXPECT_EQ(verdicts, (std::vector<std::string>{"Argentinian", "Argentinian", "Other", "Other"}));
}

TEST(StarterModel, SaysThatItKnowsDemonstrationVoicesOnly)
{
    EXPECT_TRUE(loadModel(test::sourceDir() / "models/starter.onnx")->info().demoVoicesOnly);
}

} // namespace tonada
