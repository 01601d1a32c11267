// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/live_frames.h"
#include "ui/train/system_card.h"
#include "ui/train/train_controller.h"
#include "ui/train/train_page.h"

#include <QAbstractButton>
#include <QTest>

#include <gtest/gtest.h>

namespace tonada::ui {

inline constexpr int kLongMs = 60000;

/** The real page and learner on a small folder of stand-in voices. */
class TrainingPage : public testing::Test
{
protected:
    TrainingPage()
        : m_controller(m_page, m_folder.path() / "runs")
    {
        m_page.resize(1366, 700);
        m_page.show();
    }

    void readVoices(int voices = 6, double seconds = 6)
    {
        test::writeSweepFolders(m_folder.path() / "data", voices, seconds);
        m_controller.readData(m_folder.path() / "data");
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return heading() == QStringLiteral("Ready to train"); }, kLongMs));
    }
    void setEpochs(int epochs)
    {
        ExperimentConfig config = m_page.system().config();
        config.training.epochs = epochs;
        m_page.system().setConfig(config);
    }
    [[nodiscard]] bool waitForHeading(const QString& beginning)
    {
        return QTest::qWaitFor([&] { return heading().startsWith(beginning); }, kLongMs);
    }
    [[nodiscard]] QString heading() const { return test::shown(m_page, "progressHeading"); }
    [[nodiscard]] QAbstractButton& button(const char* name)
    {
        return *m_page.findChild<QAbstractButton*>(QLatin1String(name));
    }
    void click(const char* name) { QTest::mouseClick(&button(name), Qt::LeftButton); }

    test::TempDir m_folder;
    TrainPage m_page;
    TrainController m_controller;
};

} // namespace tonada::ui
