// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"
#include "ui/recordings/recording_exports.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/scene_painting.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonada::ui {
namespace {

namespace fs = std::filesystem;

constexpr int kLongMs = 60000;
const fs::path kRecording = test::sourceDir() / "resources/demo/argentinian-1.ogg";

class RecordingExportsTest : public testing::Test
{
protected:
    RecordingExportsTest()
        : m_model(loadModel(test::sourceDir() / "models/starter.onnx"))
    {
        TracksOptions options;
        options.classifier = m_model.get();
        m_tracks = std::make_shared<const RecordingTracks>(readRecordingTracks(kRecording, options));
        m_exports.setRecording(m_tracks, m_model);
        m_plots.resize(760, 620);
        m_plots.setRecording(m_tracks);
        m_plots.grab();
    }

    [[nodiscard]] QImage saved(std::optional<RecordingPlot> only)
    {
        const fs::path target = m_folder.path() / "views.png";
        m_exports.savePicture(m_plots.scene(), only, target);
        return QImage(QString::fromStdString(target.string()));
    }

    test::TempDir m_folder;
    std::shared_ptr<const Classifier> m_model;
    std::shared_ptr<const RecordingTracks> m_tracks;
    QWidget m_window;
    RecordingExports m_exports{m_window};
    RecordingPlots m_plots;
};

TEST_F(RecordingExportsTest, AllViewsAreSavedAtTwiceTheirSize)
{
    const QImage picture = saved({});
    EXPECT_GT(picture.width(), 2 * m_plots.width());
    EXPECT_GT(picture.height(), 2 * (m_plots.height() - 40));
}

TEST_F(RecordingExportsTest, OneViewIsSavedWithoutTheOthers)
{
    const QImage all = saved({});
    for (const RecordingPlot plot : kRecordingPlots) {
        const QImage one = saved(plot);
        EXPECT_EQ(one.width(), all.width());
        EXPECT_LT(one.height(), all.height() - 2 * 200) << static_cast<int>(plot);
    }
}

TEST_F(RecordingExportsTest, PicturesAreOnALightGroundWhateverTheTheme)
{
    const QImage light = saved({});
    m_plots.setTheme(theme(ThemeKind::Dark));
    m_plots.grab();
    EXPECT_EQ(saved({}), light);
}

TEST_F(RecordingExportsTest, VectorPicturesCarryTheSettings)
{
    const fs::path target = m_folder.path() / "views.svg";
    m_exports.savePicture(m_plots.scene(), {}, target);
    const std::string svg = readFile(target);
    EXPECT_NE(svg.find("0.00 to 24.00 s"), std::string::npos);
    EXPECT_NE(svg.find("Hann"), std::string::npos);
    EXPECT_NE(svg.find("paper"), std::string::npos);
    const fs::path pdf = m_folder.path() / "views.pdf";
    m_exports.savePicture(m_plots.scene(), RecordingPlot::Mfcc, pdf);
    EXPECT_EQ(readFile(pdf).substr(0, 5), "%PDF-");
}

TEST_F(RecordingExportsTest, NumbersAreThoseOfTheWholeRecording)
{
    for (const FeatureKind kind : kFeatureKinds) {
        const fs::path target = m_folder.path() / (std::string(nameOf(kind)) + ".csv");
        m_exports.saveTrack(kind, target);
        ASSERT_TRUE(QTest::qWaitFor([&] { return fs::exists(target); }, kLongMs)) << target;
        const auto rows = computeFeature(kind, kRecording).rows();
        const std::string csv = readFile(target);
        EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), rows) << target;
    }
    const fs::path array = m_folder.path() / "mfcc.npy";
    m_exports.saveTrack(FeatureKind::Mfcc, array);
    ASSERT_TRUE(QTest::qWaitFor([&] { return fs::exists(array); }, kLongMs));
    EXPECT_NE(readFile(array).find("(40, 751)"), std::string::npos);
}

TEST_F(RecordingExportsTest, TheProbabilitiesOfTheWindowsGoIntoAnArray)
{
    const fs::path target = m_folder.path() / "windows.npy";
    m_exports.save(RecordingExport::Kind::Csv, target);
    const std::string shape = "(2, " + std::to_string(m_tracks->verdict->windows.size()) + ")";
    EXPECT_NE(readFile(target).find(shape), std::string::npos);
}

TEST_F(RecordingExportsTest, WhatCannotBeWrittenIsSaid)
{
    QSignalSpy failed(&m_exports, &RecordingExports::failed);
    m_exports.savePicture(m_plots.scene(), {}, m_folder.path() / "none" / "views.png");
    EXPECT_EQ(failed.count(), 1);
    m_exports.saveTrack(FeatureKind::Mfcc, m_folder.path() / "mfcc.txt");
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 2; }, kLongMs));
}

} // namespace
} // namespace tonada::ui
