// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/player.h"
#include "core/live/device_control.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_audio_backend.h"

#include <gtest/gtest.h>

#include <vector>

namespace tonada {
namespace {

using namespace std::chrono_literals;
using test::eventually;
using test::FakeAudioBackend;
using Input = DeviceControl::Input;

/** Timeouts that never strike by themselves, so that a slow machine changes nothing. */
constexpr LiveTiming kPatient{.callTimeout = 1h, .silenceTimeout = 1h, .rescanInterval = 1ms};

/** Silence, and the name of what it is played on. */
class NamesItsDevice final : public Playback
{
public:
    NamesItsDevice()
        : Playback(48000)
    { }

    [[nodiscard]] const std::string& name() const { return m_name; } ///< once it plays
    void onStart(const StreamFormat& format) override
    {
        m_name = format.name;
        Playback::onStart(format);
    }
    [[nodiscard]] bool done() const noexcept override { return false; }

private:
    [[nodiscard]] std::size_t supply(std::span<float> /*mono*/) noexcept override { return 0; }

    std::string m_name;
};

class DeviceControlTest : public testing::Test
{
protected:
    [[nodiscard]] bool becomes(const DeviceControl& control, Input input) const
    {
        return eventually([&] { return control.state().input == input; });
    }

    std::shared_ptr<FakeAudioBackend> m_fake = std::make_shared<FakeAudioBackend>();
    std::shared_ptr<CaptureBuffer> m_capture = std::make_shared<CaptureBuffer>();
    const std::vector<float> m_block = std::vector<float>(64, 0.5F);
};

TEST_F(DeviceControlTest, OpensTheDefaultInputAndClosesItBeforeTheCaptureIsFinished)
{
    DeviceControl control(m_fake, kPatient);
    m_fake->hangIn(FakeAudioBackend::Call::Open);
    control.openInput({}, 0, m_capture);
    EXPECT_EQ(control.state().input, Input::Opening);
    m_fake->release();
    ASSERT_TRUE(becomes(control, Input::Open));
    EXPECT_EQ(control.state().format.name, "Fake microphone");
    EXPECT_EQ(control.state().format.rate, 48000);
    EXPECT_TRUE(m_fake->deliver(m_block, 2));

    control.closeInput();
    EXPECT_EQ(control.state().input, Input::Closed);
    ASSERT_TRUE(eventually([&] { return m_capture->finished(); }));
    EXPECT_FALSE(m_fake->inputOpen());
    EXPECT_FALSE(m_fake->calledTwiceAtOnce());
}

TEST_F(DeviceControlTest, FallsBackToARateTheDeviceTakes)
{
    m_fake->refuseRate(48000);
    DeviceControl control(m_fake, kPatient);
    control.openInput({}, 0, m_capture);
    ASSERT_TRUE(becomes(control, Input::Open));
    EXPECT_EQ(control.state().format.rate, 44100);
}

TEST_F(DeviceControlTest, SaysThatTheDeviceRefusedEveryRate)
{
    for (const double rate : {48000.0, 44100.0, 16000.0})
        m_fake->refuseRate(rate);
    DeviceControl control(m_fake, kPatient);
    control.openInput({}, 0, m_capture);
    ASSERT_TRUE(becomes(control, Input::Failed));
    EXPECT_EQ(control.state().error->code(), ErrorCode::DeviceRefused);
    EXPECT_TRUE(m_capture->finished());
}

TEST_F(DeviceControlTest, RefusesAChannelTheDeviceDoesNotHave)
{
    DeviceControl control(m_fake, kPatient);
    control.openInput({}, 3, m_capture);
    ASSERT_TRUE(becomes(control, Input::Failed));
    EXPECT_EQ(control.state().error->code(), ErrorCode::DeviceRefused);
    EXPECT_STREQ(control.state().error->what(),
                 "Fake microphone: the device refuses channel 3: it has 2 channels");
    EXPECT_FALSE(m_fake->inputOpen());
}

TEST_F(DeviceControlTest, SaysThatThereIsNoDevice)
{
    m_fake->setDevices({});
    DeviceControl control(m_fake, kPatient);
    control.openInput({}, 0, m_capture);
    ASSERT_TRUE(becomes(control, Input::Failed));
    EXPECT_EQ(control.state().error->code(), ErrorCode::DeviceNone);
}

TEST_F(DeviceControlTest, FindsADeviceThatWasConnectedSinceTheLastLook)
{
    m_fake->setDevices({});
    constexpr LiveTiming never{.callTimeout = 1h, .silenceTimeout = 1h, .rescanInterval = 1h};
    DeviceControl control(m_fake, never);
    ASSERT_TRUE(eventually([&] { return m_fake->rescans() == 1; }));
    m_fake->setDevices({FakeAudioBackend::microphone()});
    control.openInput({"Fake microphone", "Fake", 0}, 0, m_capture);
    EXPECT_TRUE(becomes(control, Input::Open));
}

TEST_F(DeviceControlTest, ALostDeviceComesBackByItself)
{
    DeviceControl control(m_fake, kPatient);
    control.openInput({}, 0, m_capture);
    ASSERT_TRUE(becomes(control, Input::Open));
    ASSERT_TRUE(m_fake->deliver(m_block, 2));
    m_fake->unplug();
    ASSERT_TRUE(becomes(control, Input::Lost));
    EXPECT_EQ(control.state().error->code(), ErrorCode::DeviceLost);
    const int looks = m_fake->rescans();
    ASSERT_TRUE(eventually([&] { return m_fake->rescans() > looks + 2; }));
    EXPECT_EQ(control.state().input, Input::Lost);

    m_fake->setDevices({FakeAudioBackend::microphone()});
    ASSERT_TRUE(becomes(control, Input::Open));
    EXPECT_FALSE(control.state().error.has_value());
    ASSERT_TRUE(m_fake->deliver(m_block, 2));
    EXPECT_GT(m_capture->lostSamples(), 0);
    EXPECT_FALSE(m_fake->rescannedWhileOpen());
    EXPECT_FALSE(m_fake->calledTwiceAtOnce());
}

TEST_F(DeviceControlTest, AnotherDeviceDoesNotTakeThePlaceOfTheLostOne)
{
    DeviceControl control(m_fake, kPatient);
    control.openInput({}, 0, m_capture);
    ASSERT_TRUE(becomes(control, Input::Open));
    auto other = FakeAudioBackend::microphone();
    other.name = "Another microphone";
    m_fake->unplug();
    m_fake->setDevices({other});
    ASSERT_TRUE(becomes(control, Input::Lost));
    const int looks = m_fake->rescans();
    ASSERT_TRUE(eventually([&] { return m_fake->rescans() > looks + 2; }));
    EXPECT_EQ(control.state().input, Input::Lost);
}

TEST_F(DeviceControlTest, ADeviceWithoutCallbacksIsLost)
{
    constexpr LiveTiming brief{.callTimeout = 1h, .silenceTimeout = 30ms, .rescanInterval = 1h};
    DeviceControl control(m_fake, brief);
    control.openInput({}, 0, m_capture);
    EXPECT_TRUE(becomes(control, Input::Lost));
}

TEST_F(DeviceControlTest, AHangingOpenIsSeenAndWhatIsWantedThenHappens)
{
    constexpr LiveTiming brief{.callTimeout = 5ms, .silenceTimeout = 1h, .rescanInterval = 1ms};
    DeviceControl control(m_fake, brief);
    ASSERT_TRUE(eventually([&] { return m_fake->rescans() == 1; }));
    m_fake->hangIn(FakeAudioBackend::Call::Open);
    control.openInput({}, 0, m_capture);
    ASSERT_TRUE(eventually([&] { return !control.state().answering; }));

    control.closeInput(); // returns at once all the same
    const auto second = std::make_shared<CaptureBuffer>();
    control.openInput({}, 0, second);
    m_fake->release();
    ASSERT_TRUE(becomes(control, Input::Open));
    EXPECT_TRUE(control.state().answering);
    ASSERT_TRUE(eventually([&] { return m_capture->finished(); }));
    ASSERT_TRUE(eventually([&] { return m_fake->deliver(m_block, 2); }));
    EXPECT_FALSE(second->next().samples.empty());
    EXPECT_FALSE(m_fake->calledTwiceAtOnce());
}

TEST_F(DeviceControlTest, AFrozenSoundSystemIsLeftAloneAndUsedAgainWhenItReturns)
{
    constexpr LiveTiming brief{.callTimeout = 5ms, .silenceTimeout = 30ms, .rescanInterval = 1ms};
    DeviceControl control(m_fake, brief);
    control.openInput({}, 0, m_capture);
    ASSERT_TRUE(becomes(control, Input::Open));
    m_fake->freeze();
    ASSERT_TRUE(eventually([&] { return m_fake->hanging() && !control.state().answering; }));
    m_fake->release();
    ASSERT_TRUE(eventually([&] { return m_fake->deliver(m_block, 2); }));
    EXPECT_FALSE(m_fake->calledTwiceAtOnce());
}

TEST_F(DeviceControlTest, GoesAwayWhileACallHangs)
{
    constexpr LiveTiming brief{.callTimeout = 5ms, .silenceTimeout = 1h, .rescanInterval = 1h};
    {
        DeviceControl control(m_fake, brief);
        ASSERT_TRUE(eventually([&] { return m_fake->rescans() == 1; }));
        m_fake->hangIn(FakeAudioBackend::Call::Open);
        control.openInput({}, 0, m_capture);
        ASSERT_TRUE(eventually([&] { return m_fake->hanging(); }));
    }
    m_fake->release();
    EXPECT_TRUE(eventually([&] { return m_capture->finished(); }));
    EXPECT_TRUE(eventually([&] { return m_capture.use_count() == 1; })); // the thread has let go of it
}

TEST_F(DeviceControlTest, PlaysUntilDoneAndThenClosesTheOutput)
{
    DeviceControl control(m_fake, kPatient);
    const auto player = std::make_shared<Player>(std::vector<float>(100, 0.5F), 48000);
    control.play(player);
    std::vector<float> out(256);
    ASSERT_TRUE(eventually([&] { return m_fake->play(out, 2); }));
    EXPECT_EQ(out.front(), 0.5F);
    EXPECT_TRUE(eventually([&] { return !m_fake->outputOpen(); }));
}

TEST_F(DeviceControlTest, PlaysOnTheOutputOfChoice)
{
    auto headphones = FakeAudioBackend::speaker();
    headphones.name = "Fake headphones";
    headphones.defaultOutput = false;
    m_fake->setDevices({FakeAudioBackend::speaker(), headphones});
    DeviceControl control(m_fake, kPatient);
    ASSERT_TRUE(eventually([&] { return control.devices().size() == 2; }));
    const auto chosen = std::make_shared<NamesItsDevice>();
    control.play(chosen, {headphones.name, headphones.hostApi, 0});
    ASSERT_TRUE(eventually([&] { return chosen->state() == Playback::State::Playing; }));
    EXPECT_EQ(chosen->name(), "Fake headphones");
    const auto usual = std::make_shared<NamesItsDevice>();
    control.play(usual);
    ASSERT_TRUE(eventually([&] { return usual->state() == Playback::State::Playing; }));
    EXPECT_EQ(usual->name(), "Fake speaker");
    const auto vanished = std::make_shared<NamesItsDevice>();
    control.play(vanished, {"Gone", "Fake", 0});
    EXPECT_TRUE(eventually([&] { return vanished->state() == Playback::State::Unavailable; }));
}

TEST_F(DeviceControlTest, WithoutAnOutputPlayingIsUnavailableAndNoError)
{
    m_fake->setDevices({FakeAudioBackend::microphone()});
    DeviceControl control(m_fake, kPatient);
    const auto player = std::make_shared<Player>(std::vector<float>(100), 48000);
    control.play(player);
    EXPECT_TRUE(eventually([&] { return player->state() == Playback::State::Unavailable; }));
    EXPECT_FALSE(control.state().error.has_value());
}

TEST_F(DeviceControlTest, TheListOfDevicesIsRefreshedOnDemandOnlyWhileNothingIsOpen)
{
    constexpr LiveTiming never{.callTimeout = 1h, .silenceTimeout = 1h, .rescanInterval = 1h};
    DeviceControl control(m_fake, never);
    ASSERT_TRUE(eventually([&] { return control.devices().size() == 2; }));
    const auto generation = control.deviceGeneration();
    control.openInput({}, 0, m_capture);
    ASSERT_TRUE(becomes(control, Input::Open));
    m_fake->setDevices({FakeAudioBackend::microphone()});
    control.rescan();
    EXPECT_EQ(control.devices().size(), 2U);
    control.closeInput();
    ASSERT_TRUE(eventually([&] { return control.devices().size() == 1; }));
    EXPECT_NE(control.deviceGeneration(), generation);
    EXPECT_FALSE(m_fake->rescannedWhileOpen());
}

} // namespace
} // namespace tonada
