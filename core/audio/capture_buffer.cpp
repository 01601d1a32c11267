// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/capture_buffer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace tonada {
namespace {
constexpr std::size_t kMixFrames = 256; // per turn, on the callback's stack
}

void mixToMono(std::span<const float> interleaved, int channels, int channel, float gain,
               std::span<float> mono) noexcept
{
    const auto stride = static_cast<std::size_t>(channels);
    if (channel > channels) {
        std::fill(mono.begin(), mono.end(), 0.0F);
        return;
    }
    const float scale = channel == 0 ? gain / static_cast<float>(channels) : gain;
    const std::size_t first = channel == 0 ? 0 : static_cast<std::size_t>(channel - 1);
    const std::size_t count = channel == 0 ? stride : 1;
    for (std::size_t i = 0; i < mono.size(); ++i) {
        float sum = 0;
        for (std::size_t c = 0; c < count; ++c)
            sum += interleaved[i * stride + first + c];
        mono[i] = sum * scale;
    }
}

CaptureBuffer::CaptureBuffer(std::size_t capacity)
    : m_ring(capacity)
{ }

void CaptureBuffer::onStart(const StreamFormat& format)
{
    m_pending.rate = format.rate;
    m_hasPending = true;
    m_missed = std::llround(m_missedSeconds * format.rate); // counted once audio really comes
}

void CaptureBuffer::onInput(std::span<const float> interleaved, int channels, bool overrun) noexcept
{
    const auto stride = static_cast<std::size_t>(channels);
    const auto frames = interleaved.size() / stride;
    const int channel = m_channel.load(std::memory_order_relaxed);
    const float gain = m_gain.load(std::memory_order_relaxed);
    m_callbacks.fetch_add(1, std::memory_order_relaxed);
    m_blockFrames.store(static_cast<int>(frames), std::memory_order_relaxed);
    if (overrun) {
        m_overruns.fetch_add(1, std::memory_order_relaxed);
        lose(1);
    }
    std::array<float, kMixFrames> block;
    for (std::size_t done = 0; done < frames; done += kMixFrames) {
        const auto mono = std::span(block).first(std::min(kMixFrames, frames - done));
        mixToMono(interleaved.subspan(done * stride), channels, channel, gain, mono);
        write(mono);
    }
}

void CaptureBuffer::write(std::span<const float> mono) noexcept
{
    const auto taken = offer(mono);
    if (taken < mono.size())
        lose(static_cast<std::int64_t>(mono.size() - taken));
}

std::size_t CaptureBuffer::offer(std::span<const float> mono) noexcept
{
    if (m_hasPending && (mono.empty() || m_ring.space() == 0 || !writeMark()))
        return 0; // rather more lost than two gaps as one
    const auto taken = m_ring.write(mono);
    m_written.store(m_written.load(std::memory_order_relaxed) + static_cast<SampleIndex>(taken),
                    std::memory_order_relaxed);
    return taken;
}

bool CaptureBuffer::writeMark() noexcept
{
    if (m_marks.space() == 0)
        return false;
    if (m_missed > 0)
        lose(std::exchange(m_missed, 0));
    m_pending.at = m_written.load(std::memory_order_relaxed);
    [[maybe_unused]] const auto written = m_marks.write({&m_pending, 1});
    assert(written == 1);
    m_pending.lost = 0;
    m_pending.rate = 0;
    m_hasPending = false;
    return true;
}

void CaptureBuffer::lose(std::int64_t samples) noexcept
{
    m_pending.lost += samples;
    m_hasPending = true;
    m_lost.fetch_add(samples, std::memory_order_relaxed);
}

void CaptureBuffer::beginItem(int item, double rate) noexcept
{
    m_pending.rate = rate;
    m_pending.item = item;
    m_hasPending = true;
}

CaptureBuffer::Piece CaptureBuffer::next() noexcept
{
    if (m_blockBegin == m_blockEnd) {
        m_blockBegin = 0;
        m_blockEnd = m_ring.read(m_block);
    }
    // After the samples: a mark is written before the sample it belongs to.
    if (!m_hasMark)
        m_hasMark = m_marks.read({&m_mark, 1}) == 1;

    Piece piece{{}, 0, m_rate, m_item, false};
    if (m_blockBegin == m_blockEnd)
        return piece;
    if (m_hasMark && m_mark.at == m_position) {
        piece.lostBefore = m_mark.lost;
        piece.begins = m_mark.rate > 0;
        if (piece.begins)
            piece.rate = m_rate = m_mark.rate;
        piece.item = m_item = m_mark.item;
        m_hasMark = m_marks.read({&m_mark, 1}) == 1;
    }
    auto size = m_blockEnd - m_blockBegin;
    if (m_hasMark)
        size = std::min(size, static_cast<std::size_t>(m_mark.at - m_position));
    piece.samples = std::span(m_block).subspan(m_blockBegin, size);
    m_blockBegin += size;
    m_position += static_cast<SampleIndex>(size);
    return piece;
}

std::int64_t CaptureBuffer::backlog() const noexcept
{
    return m_written.load(std::memory_order_relaxed) - m_position;
}

} // namespace tonada
