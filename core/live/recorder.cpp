// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/recorder.h"

#include "core/audio/audio_file.h"
#include "core/live/mono_file.h"

#include <array>
#include <chrono>
#include <utility>

namespace tonada {
namespace {
constexpr double kRingSeconds = 8.0; // what a disk may be late by
constexpr std::chrono::milliseconds kPoll{20};
constexpr std::size_t kBlock = 4096;

void complete(AudioFileWriter& file)
{
    try {
        file.close();
    } catch (const Error&) {
        // the disk is still full: the first error says so already
    }
}
} // namespace

Recorder::Recorder(std::filesystem::path path, double rate)
    : m_path(std::move(path))
    , m_rate(rate)
    , m_ring(static_cast<std::size_t>(rate * kRingSeconds))
{
    std::promise<void> opened;
    auto isOpen = opened.get_future();
    m_thread
        = std::thread([this](std::promise<void> promise) { run(std::move(promise)); }, std::move(opened));
    try {
        isOpen.get();
    } catch (...) {
        m_thread.join();
        throw;
    }
}

Recorder::~Recorder()
{
    finish();
    m_thread.join();
}

void Recorder::write(std::span<const float> samples, double rate) noexcept
{
    if (rate != m_rate)
        finish();
    if (m_finish.load(std::memory_order_relaxed))
        return;
    const auto taken = m_ring.write(samples);
    m_lost.fetch_add(static_cast<std::int64_t>(samples.size() - taken), std::memory_order_relaxed);
}

double Recorder::seconds() const noexcept
{
    return static_cast<double>(m_written.load(std::memory_order_relaxed)) / m_rate;
}

std::optional<Error> Recorder::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

void Recorder::run(std::promise<void> opened)
{
    bool isOpen = false;
    try {
        writeMonoFile(m_path, m_rate, [&](AudioFileWriter& file) {
            isOpen = true;
            opened.set_value();
            record(file);
        });
    } catch (const Error& error) {
        if (!isOpen)
            opened.set_exception(std::make_exception_ptr(error));
        fail(error);
    }
    m_finished.store(true, std::memory_order_release);
}

void Recorder::record(AudioFileWriter& file)
{
    std::array<float, kBlock> block;
    try {
        for (;;) {
            const bool last = m_finish.load(std::memory_order_acquire);
            while (const auto count = m_ring.read(block)) {
                file.write(std::span(block).first(count));
                m_written.fetch_add(static_cast<std::int64_t>(count), std::memory_order_relaxed);
            }
            if (last)
                return;
            std::this_thread::sleep_for(kPoll);
        }
    } catch (const Error& error) {
        finish(); // takes no more
        fail(namedAfter(m_path, error));
        complete(file); // what was written stays
    }
}

void Recorder::fail(const Error& error)
{
    const std::lock_guard lock(m_mutex);
    m_error = error;
}

} // namespace tonada
