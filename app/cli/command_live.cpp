// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/live_report.h"
#include "app/cli/model_option.h"
#include "core/audio/port_audio_backend.h"
#include "core/learn/model_file.h"
#include "core/live/demo_recordings.h"
#include "core/live/live_session.h"
#include "core/util/error.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <iostream>
#include <limits>
#include <thread>

namespace tonada::cli {
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds kPoll{10};

struct Options
{
    std::string device;
    fs::path file;
    bool demo = false;
    std::string channel = "mix";
    double seconds = std::numeric_limits<double>::infinity();
    bool json = false;
    bool fast = false;
    fs::path model;
    VerdictSettings verdict;
    fs::path save;
};

int channelOf(const std::string& text)
{
    if (text == "mix")
        return 0;
    int channel = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), channel);
    if (error != std::errc{} || end != text.data() + text.size() || channel < 1)
        throw Error(ErrorCode::InvalidArgument, {"--channel", text, "mix or a number from 1"});
    return channel;
}

/** The model asked for; without the starter model the level is shown all the same. */
std::shared_ptr<const Classifier> modelFor(const Options& options)
{
    try {
        return loadModel(modelPath(options.model));
    } catch (const Error& error) {
        if (!options.model.empty())
            throw;
        std::cerr << "tonada-cli: no model, so no verdict: " << error.what() << '\n';
        return nullptr;
    }
}

LiveSource sourceFor(const Options& options, const std::vector<DemoRecording>& demo)
{
    LiveSource source;
    source.channel = channelOf(options.channel);
    source.realTime = !options.fast;
    if (options.demo) {
        source.kind = LiveSource::Kind::Demo;
        for (const auto& recording : demo)
            source.files.push_back(recording.path);
    } else if (!options.file.empty()) {
        source.kind = LiveSource::Kind::File;
        source.files = {options.file};
    } else {
        source.device = options.device;
    }
    return source;
}

/** Follows a session until it ends, was told to end, or has heard enough. */
class Listening
{
public:
    Listening(LiveSession& session, LiveReport& report, double seconds)
        : m_session(session)
        , m_report(report)
        , m_seconds(seconds)
    { }

    void run(InterruptRequest& interrupt)
    {
        while (!interrupt.poll() && !m_heardEnough) {
            const auto state = m_session.status().session; // before the columns: none is left after the end
            takeColumns();
            follow(state);
            if (state == SessionState::Finished)
                return;
            std::this_thread::sleep_for(kPoll);
        }
    }

private:
    void takeColumns()
    {
        while (const auto count = m_session.readColumns(m_columns)) {
            const auto& status = m_session.status();
            for (std::size_t i = 0; i < count && !m_heardEnough; ++i) {
                m_heardEnough = static_cast<double>(m_columns[i].centre) / 16000.0 >= m_seconds;
                m_report.add(m_columns[i], status);
            }
        }
    }

    void follow(SessionState state)
    {
        if (state == SessionState::Failed)
            throw m_session.error().value();
        if (std::exchange(m_state, state) == state)
            return;
        if (state == SessionState::DeviceLost || state == SessionState::NotAnswering) {
            std::cerr << "tonada-cli: " << m_session.error().value().what() << "; waiting for it\n";
            m_report.note(state == SessionState::DeviceLost ? "device lost" : "not answering",
                          m_session.status());
        }
    }

    LiveSession& m_session;
    LiveReport& m_report;
    double m_seconds;
    bool m_heardEnough = false;
    SessionState m_state = SessionState::Starting;
    std::array<FeatureColumn, 64> m_columns;
};

void listen(const Options& options)
{
    const auto demo = options.demo ? liveDemo(demoListPath()) : std::vector<DemoRecording>{};
    const auto source = sourceFor(options, demo);
    const auto model = modelFor(options);
    const auto info = model ? model->info() : ModelInfo{};
    InterruptRequest interrupt;
    LiveSession session(std::make_shared<PortAudioBackend>());
    LiveReport report(options.json ? LiveReport::Format::Json : LiveReport::Format::Text, info, demo);
    if (!options.json && info.demoVoicesOnly)
        std::cout << "The model knows demonstration voices only: train with your own recordings.\n";
    session.setModel(model);
    session.setVerdictSettings(options.verdict);
    session.start(source);
    Listening(session, report, options.seconds).run(interrupt);
    report.end();
    session.stop();
    if (!options.save.empty()) {
        const RecentAudio heard = session.recent();
        heard.save(options.save, heard.seconds());
    }
}

void addCommonOptions(CLI::App& command, Options& options)
{
    command.add_flag("--json", options.json, "One JSON object per line, four times a second of audio");
    addModelOption(command, options.model);
    addPriorOption(command, options.verdict);
    command.add_option("--span", options.verdict.spanSeconds, "Seconds of speech the verdict is about")
        ->check(CLI::Range(VerdictSettings::kMinSpanSeconds, VerdictSettings::kMaxSpanSeconds))
        ->capture_default_str();
    command.add_flag_callback(
        "--newer", [&options] { options.verdict.smoothing = VerdictSmoothing::Recent; },
        "Newer speech counts more");
    command.add_option("--seconds", options.seconds, "End after so much audio")->check(CLI::PositiveNumber);
    command.add_option("--save", options.save, "At the end save what was heard, at most the last 60 s")
        ->type_name("F.wav|F.flac");
}

} // namespace

void addLive(CLI::App& app)
{
    auto* const command = app.add_subcommand("live", "Listens to a microphone and says how it sounds");
    const auto options = std::make_shared<Options>();
    auto* const device
        = command->add_option("--device", options->device, "Microphone, as 'devices' names it");
    auto* const file
        = command->add_option("--file", options->file, "Play this file as if it were a microphone");
    file->excludes(device);
    command->add_flag("--demo", options->demo, "Play the built-in demo")->excludes(device)->excludes(file);
    command->add_option("--channel", options->channel, "mix, or the channel from 1")->capture_default_str();
    addCommonOptions(*command, *options);
    command->callback([options] { listen(*options); });
}

void addDemo(CLI::App& app)
{
    auto* const command = app.add_subcommand("demo", "Plays the built-in demo and says how it sounds");
    const auto options = std::make_shared<Options>();
    options->demo = true;
    command->add_flag("--fast", options->fast, "As fast as possible, without sound");
    addCommonOptions(*command, *options);
    command->callback([options] { listen(*options); });
}

} // namespace tonada::cli
