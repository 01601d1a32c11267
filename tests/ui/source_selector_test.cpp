// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/source_selector.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

AudioDevice microphone(const char* name, const char* hostApi, int inputs, bool isDefault = false)
{
    AudioDevice device;
    device.name = name;
    device.hostApi = hostApi;
    device.inputs = inputs;
    device.defaultInput = isDefault;
    return device;
}

class SourceSelectorTest : public testing::Test
{
protected:
    SourceSelectorTest()
    {
        m_selector.resize(240, 32);
        m_selector.setDevices({microphone("Built-in", "ALSA", 2, true), microphone("USB headset", "ALSA", 1),
                               microphone("USB headset", "JACK", 1), microphone("Speakers", "ALSA", 0)});
        m_selector.show();
    }
    ~SourceSelectorTest() override { m_selector.menu().close(); }

    void open()
    {
        QTest::mouseClick(m_selector.findChild<QPushButton*>(QStringLiteral("sourceSelector")),
                          Qt::LeftButton);
        EXPECT_TRUE(m_selector.menu().isVisible());
    }
    QAction* entry(const QString& text)
    {
        for (QAction* action : m_selector.menu().actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    SourceSelector m_selector;
};

TEST_F(SourceSelectorTest, ListsMicrophonesWithTheirHostApiAndMarksTheDefault)
{
    open();
    EXPECT_NE(entry(QStringLiteral("Built-in (ALSA), default")), nullptr);
    EXPECT_NE(entry(QStringLiteral("USB headset (JACK)")), nullptr);
    EXPECT_EQ(entry(QStringLiteral("Speakers (ALSA)")), nullptr);
    EXPECT_TRUE(entry(QStringLiteral("Built-in (ALSA), default"))->isChecked());
}

TEST_F(SourceSelectorTest, ChoosesByNameAndHostApi)
{
    QSignalSpy chosen(&m_selector, &SourceSelector::chosen);
    open();
    entry(QStringLiteral("USB headset (JACK)"))->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(m_selector.choice().device, QStringLiteral("USB headset"));
    EXPECT_EQ(m_selector.choice().hostApi, QStringLiteral("JACK"));
    EXPECT_EQ(m_selector.text(), QStringLiteral("Microphone: USB headset"));
}

TEST_F(SourceSelectorTest, FollowsTheDevicesWhileItIsOpen)
{
    open();
    m_selector.setDevices({microphone("New one", "ALSA", 1, true)});
    EXPECT_TRUE(m_selector.menu().isVisible());
    EXPECT_NE(entry(QStringLiteral("New one (ALSA), default")), nullptr);
    EXPECT_EQ(entry(QStringLiteral("USB headset (ALSA)")), nullptr);
}

TEST_F(SourceSelectorTest, KeepsAMicrophoneThatHasGoneAndStrikesItThrough)
{
    SourceChoice choice;
    choice.device = QStringLiteral("USB headset");
    choice.hostApi = QStringLiteral("ALSA");
    m_selector.setChoice(choice);
    m_selector.setDevices({microphone("Built-in", "ALSA", 2, true)});
    open();
    const QAction* gone = entry(QStringLiteral("USB headset, not connected"));
    ASSERT_NE(gone, nullptr);
    EXPECT_TRUE(gone->font().strikeOut());
    EXPECT_FALSE(m_selector.deviceConnected());
}

TEST_F(SourceSelectorTest, AsksForARescanWhenItOpens)
{
    QSignalSpy rescan(&m_selector, &SourceSelector::rescanRequested);
    open();
    EXPECT_EQ(rescan.count(), 1);
}

TEST_F(SourceSelectorTest, OffersChannelsDemoAndFile)
{
    QSignalSpy file(&m_selector, &SourceSelector::fileRequested);
    open();
    const QAction* channels = entry(QStringLiteral("Channel"));
    ASSERT_NE(channels, nullptr);
    ASSERT_EQ(channels->menu()->actions().size(), 3);
    channels->menu()->actions()[2]->trigger();
    EXPECT_EQ(m_selector.choice().channel, 2);
    open();
    entry(QStringLiteral("File as live…"))->trigger();
    EXPECT_EQ(file.count(), 1);
    entry(QStringLiteral("Demo"))->trigger();
    EXPECT_EQ(m_selector.text(), QStringLiteral("Demo"));
}

TEST_F(SourceSelectorTest, ChangesTheGain)
{
    QSignalSpy gain(&m_selector, &SourceSelector::gainChanged);
    open();
    auto* slider = m_selector.menu().findChild<QSlider*>(QStringLiteral("gain"));
    ASSERT_NE(slider, nullptr);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    ASSERT_EQ(gain.count(), 1);
    EXPECT_EQ(m_selector.choice().gainDb, 1);
}

} // namespace
} // namespace tonada::ui
