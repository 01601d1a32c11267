// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/dsp/spectrogram.h"
#include "tests/support/temp_dir.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recording_readout.h"
#include "ui/recordings/recording_voice.h"
#include "ui/recordings/recordings_page.h"
#include "ui/recordings/row_heights.h"
#include "ui/recordings/stretch_reading.h"
#include "ui/recordings/view_controls.h"

#include <QKeyEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace tonada::ui {
namespace {

constexpr int kLongMs = 60000;
constexpr int kRate = 44100;
constexpr double kToneHz = 1000;
using Preset = SpectrogramSettings::Preset;

std::vector<float> tone(double hz, double seconds)
{
    std::vector<float> audio(static_cast<std::size_t>(seconds * kRate));
    for (std::size_t i = 0; i < audio.size(); ++i)
        audio[i]
            = static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / kRate));
    return audio;
}

/** The plots of a recording of a tone, with what makes their pictures. */
class RecordingViews : public testing::Test
{
protected:
    RecordingViews()
        : m_stretches(m_plots)
    {
        m_plots.resize(800, 640);
        m_plots.show();
    }

    void open(const std::vector<float>& audio)
    {
        m_audio = audio;
        const auto path = m_folder / "tone.wav";
        AudioFileWriter file(path, kRate, 1, SampleFormat::Float32);
        file.write(audio);
        file.close();
        m_plots.setRecording(std::make_shared<const RecordingTracks>(readRecordingTracks(path, {})));
    }
    [[nodiscard]] SpectrogramView view() const { return SpectrogramView(m_plots.scene()); }
    void waitForPicture()
    {
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return view().wanted().has_value() && view().hasWanted(); }, kLongMs));
    }
    void set(const SpectrogramSettings& settings)
    {
        RecordingViewSettings views = m_plots.scene().views;
        views.spectrogram = settings;
        m_plots.setViews(views);
    }
    void pan(int way)
    {
        const QPointF middle = QRectF(m_plots.rect()).center();
        QWheelEvent event(middle, m_plots.mapToGlobal(middle), {}, {-12 * way, 0}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&m_plots, &event);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        EXPECT_TRUE(m_plots.useKey(QKeyEvent(QEvent::KeyPress, key, modifiers)));
    }
    /** Height from 0 to 1 of the darkest row in the middle of the spectrogram. */
    [[nodiscard]] double darkest()
    {
        const QImage image = m_plots.grab().toImage();
        const QRect& plot = m_plots.scene().layout.plotOf(RecordingPlot::Spectrogram);
        int row = 0;
        int least = 256;
        for (int y = plot.top() + 2; y < plot.bottom() - 1; ++y) {
            const int grey = qGray(image.pixel(plot.center().x(), y));
            if (grey < least) {
                least = grey;
                row = y;
            }
        }
        return m_plots.scene().placeAt(RecordingPlot::Spectrogram, row + 0.5);
    }

    test::TempDir m_folder;
    std::vector<float> m_audio;
    RecordingPlots m_plots;
    StretchReading m_stretches;
};

TEST_F(RecordingViews, DrawTheValuesOfTheSpectrogram)
{
    open(tone(kToneHz, 3));
    waitForPicture();
    ASSERT_TRUE(view().drawsPicture());
    const SpectrogramPicture& picture = *m_plots.scene().picture.picture;
    Spectrogram spectrogram(picture.config);
    Eigen::MatrixXf frame(spectrogram.bins(), 1);
    const Eigen::Index column = picture.db.cols() / 2;
    const double seconds = picture.begin + (static_cast<double>(column) + 0.5) * picture.columnSeconds;
    spectrogram.compute(m_audio, std::lround(seconds / picture.config.hopLength), frame);
    const auto loudest = frame.maxCoeff();
    const auto shown = view().dbAt(seconds, picture.axis.placeOf(kToneHz));
    ASSERT_TRUE(shown);
    EXPECT_NEAR(*shown + m_plots.scene().picture.loudestDb, loudest, 0.5F);
    EXPECT_NEAR(*shown, 0, 0.5F);
}

TEST_F(RecordingViews, ShowAToneAtItsHeightOnEachScale)
{
    open(tone(kToneHz, 3));
    for (const FrequencyScale scale : {FrequencyScale::Linear, FrequencyScale::Log, FrequencyScale::Mel}) {
        SpectrogramSettings settings = SpectrogramSettings{}.with(Preset::NarrowBand);
        settings.scale = scale;
        RecordingViewSettings views;
        views.spectrogram = settings;
        views.pitch = false;
        m_plots.setViews(views);
        waitForPicture();
        EXPECT_NEAR(darkest(), settings.axis().placeOf(kToneHz), 0.03) << static_cast<int>(scale);
    }
}

TEST_F(RecordingViews, NameWhatTheSpectrogramIsMadeWith)
{
    open(tone(kToneHz, 3));
    waitForPicture();
    EXPECT_EQ(view().caption(), QStringLiteral("7 ms Hann, 4 ms hop, linear"));
    SpectrogramSettings settings = SpectrogramSettings{}.with(Preset::NarrowBand);
    settings.window = WindowShape::Gaussian;
    settings.scale = FrequencyScale::Log;
    set(settings);
    EXPECT_EQ(view().caption(), QStringLiteral("128 ms Hann, 32 ms hop, logarithmic")); // until it is made
    waitForPicture();
    EXPECT_EQ(view().caption(), QStringLiteral("30 ms Gaussian, 8 ms hop, logarithmic"));
    set(SpectrogramSettings{}.with(Preset::Mel));
    EXPECT_EQ(view().caption(), QStringLiteral("128 ms Hann, 32 ms hop, mel"));
    EXPECT_FALSE(view().wanted());
}

TEST_F(RecordingViews, FallBackToTheStoredSpectrogramForLongStretchesAndSaySo)
{
    open(tone(kToneHz, SpectrogramView::kLongest + 20));
    EXPECT_FALSE(view().wanted());
    EXPECT_EQ(view().caption(),
              QStringLiteral("128 ms Hann, 32 ms hop, linear; 7 ms from 60 s in view down"));
    EXPECT_NEAR(darkest(), kToneHz / 8000, 0.03);
    press(Qt::Key_Plus);
    waitForPicture();
    EXPECT_EQ(view().caption(), QStringLiteral("7 ms Hann, 4 ms hop, linear"));
}

TEST_F(RecordingViews, PanWithoutDrawingAgainWhatIsThere)
{
    open(tone(kToneHz, 20));
    press(Qt::Key_Plus);
    press(Qt::Key_Plus);
    waitForPicture();
    m_plots.repaint();
    const auto columns = m_plots.pictures().mfcc().drawnColumns();
    const int overviews = m_plots.pictures().drawnOverviews();
    m_plots.repaint();
    EXPECT_EQ(m_plots.pictures().mfcc().drawnColumns(), columns);
    pan(1);
    m_plots.repaint();
    const auto added = m_plots.pictures().mfcc().drawnColumns() - columns;
    EXPECT_GT(added, 0);
    EXPECT_LE(added, m_plots.scene().layout.overview.width() * m_plots.devicePixelRatioF() / 100 + 1);
    EXPECT_EQ(m_plots.pictures().drawnOverviews(), overviews);
}

TEST_F(RecordingViews, ReadTheF0OfATone)
{
    open(tone(220, 3));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_plots.scene().hasCurves(); }, kLongMs));
    const auto hz = recording_voice::pitchAt(m_plots.scene(), 1.5);
    ASSERT_TRUE(hz);
    EXPECT_NEAR(*hz, 220, 1);
    EXPECT_EQ(recording_voice::noteName(*hz), QStringLiteral("A3"));
    EXPECT_EQ(recording_voice::noteName(440 * std::pow(2, -9 / 12.0)), QStringLiteral("C4"));
    QTest::mouseMove(&m_plots, m_plots.scene().layout.plotOf(RecordingPlot::Spectrogram).center());
    const QString text = RecordingReadout::of(m_plots.scene()).value[1];
    EXPECT_TRUE(text.startsWith(QStringLiteral("F0 220 Hz A3"))) << qPrintable(text);
}

TEST_F(RecordingViews, MeasureIntensityInDecibelsOfFullScale)
{
    open(tone(220, 3));
    RecordingViewSettings views;
    views.intensity = true;
    m_plots.setViews(views);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_plots.scene().hasCurves(); }, kLongMs));
    const auto db = recording_voice::intensityAt(m_plots.scene(), 1.5);
    ASSERT_TRUE(db);
    EXPECT_NEAR(*db, 20 * std::log10(0.5) - 3.01, 0.1);
}

TEST_F(RecordingViews, GiveTheHeightOfHiddenRowsToTheOthers)
{
    open(tone(kToneHz, 1));
    const int before = m_plots.scene().layout.plotOf(RecordingPlot::Spectrogram).height();
    RecordingRows rows = row_heights::withShown(m_plots.scene().rows, RecordingPlot::Mfcc, false);
    m_plots.setRows(rows);
    EXPECT_TRUE(m_plots.scene().layout.plotOf(RecordingPlot::Mfcc).isEmpty());
    EXPECT_GT(m_plots.scene().layout.plotOf(RecordingPlot::Spectrogram).height(), before + 40);
    for (const RecordingPlot p : kRecordingPlots)
        rows = row_heights::withShown(rows, p, false);
    EXPECT_EQ(std::count(rows.shown.begin(), rows.shown.end(), true), 1); // the last one stays
    m_plots.setRows(rows);
    EXPECT_FALSE(m_plots.grab().isNull());
}

TEST_F(RecordingViews, AreResizedByDraggingTheBoundaryBetweenThem)
{
    open(tone(kToneHz, 1));
    QSignalSpy changed(&m_plots, &RecordingPlots::rowsChanged);
    const auto height = [this](RecordingPlot p) {
        return m_plots.scene().layout.plotOf(p).height();
    };
    const int spectrogram = height(RecordingPlot::Spectrogram);
    const int mfcc = height(RecordingPlot::Mfcc);
    const int waveform = height(RecordingPlot::Waveform);
    const QRect& plot = m_plots.scene().layout.plotOf(RecordingPlot::Spectrogram);
    const QPoint at(plot.center().x(), plot.bottom());
    QTest::mouseMove(&m_plots, at);
    EXPECT_EQ(m_plots.QWidget::cursor().shape(), Qt::SplitVCursor);
    QTest::mousePress(&m_plots, Qt::LeftButton, Qt::NoModifier, at);
    QTest::mouseMove(&m_plots, at + QPoint(0, 30));
    QTest::mouseRelease(&m_plots, Qt::LeftButton, Qt::NoModifier, at + QPoint(0, 30));
    EXPECT_GE(changed.count(), 1);
    EXPECT_NEAR(height(RecordingPlot::Spectrogram), spectrogram + 30, 2);
    EXPECT_NEAR(height(RecordingPlot::Mfcc), mfcc - 30, 2);
    EXPECT_NEAR(height(RecordingPlot::Waveform), waveform, 2);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_GT(height(RecordingPlot::Spectrogram), spectrogram + 35);
}

TEST(RecordingViewControls, ChangeThePlotsAndTellWhatIsToBeKept)
{
    RecordingsPage page;
    page.resize(1366, 700);
    QSignalSpy changed(&page, &RecordingsPage::viewsChanged);
    auto* controls = page.findChild<ViewControls*>();
    ASSERT_NE(controls, nullptr);
    const auto choose = [controls](const QString& name) {
        for (QMenu* menu : controls->findChildren<QMenu*>()) {
            for (QAction* action : menu->actions()) {
                if (action->text() == name) {
                    action->trigger();
                    return;
                }
            }
        }
        ADD_FAILURE() << "no action " << qPrintable(name);
    };
    choose(QStringLiteral("Narrow band"));
    EXPECT_EQ(page.plots().scene().views.spectrogram.preset(), Preset::NarrowBand);
    choose(QStringLiteral("MFCC"));
    EXPECT_FALSE(page.plots().scene().rows.shows(RecordingPlot::Mfcc));
    choose(QStringLiteral("Intensity over the spectrogram"));
    EXPECT_TRUE(page.plots().scene().views.intensity);
    choose(QStringLiteral("Spectrogram: higher"));
    EXPECT_GT(page.plots().scene().rows.share[1], RecordingRows{}.share[1]);
    choose(QStringLiteral("As at first"));
    EXPECT_EQ(page.plots().scene().rows.share, RecordingRows{}.share);
    EXPECT_EQ(changed.count(), 5);
}

} // namespace
} // namespace tonada::ui
