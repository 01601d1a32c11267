// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_file.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"
#include "ui/recordings/recording_list.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recordings_controller.h"
#include "ui/recordings/recordings_page.h"
#include "ui/support/open_model.h"

#include <QAbstractButton>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace tonada::ui {

inline constexpr int kLongMs = 60000;

/** The real page and controller, with the starter model. */
class RecordingsPageFixture : public testing::Test
{
protected:
    RecordingsPageFixture()
        : m_controller(m_page,
                       {[] {
                            return std::vector<AudioDevice>{{"Speakers", "Test", 0, 2, 48000, false, true}};
                        },
                        [] {},
                        [this](std::shared_ptr<Playback> playback, const StreamRequest&) {
                            m_playback = std::move(playback);
                        }})
        , m_model(loadModel(test::sourceDir() / "models/starter.onnx"))
    {
        m_page.resize(1366, 700);
        m_page.show();
        m_controller.setModel(m_model, viewOf(m_model->info()));
    }

    void openDemo()
    {
        QTest::mouseClick(m_page.findChild<QAbstractButton*>(QStringLiteral("openDemo")), Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([this] { return read(0) && read(1); }, kLongMs));
    }
    [[nodiscard]] bool read(int row)
    {
        return m_page.list().count() > row && m_page.list().item(row).state == RecordingItem::State::Read;
    }
    [[nodiscard]] RecordingPlots& plots() { return m_page.plots(); }
    [[nodiscard]] FileVerdict expected() { return classifyFile(plots().scene().tracks->path, *m_model); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QKeyEvent event(QEvent::KeyPress, key, modifiers);
        EXPECT_TRUE(m_page.handleKey(event));
    }
    void turnWheel(QPoint at, int steps)
    {
        QWheelEvent event(at, plots().mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plots(), &event);
    }
    [[nodiscard]] QPoint inWaveform(double share)
    {
        const QRect r = plots().scene().layout.plotOf(RecordingPlot::Waveform);
        return {r.left() + static_cast<int>(share * r.width()), r.center().y()};
    }

    std::shared_ptr<Playback> m_playback;
    test::TempDir m_folder;
    RecordingsPage m_page;
    RecordingsController m_controller;
    std::shared_ptr<const Classifier> m_model;
};

} // namespace tonada::ui
