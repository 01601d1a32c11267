// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/example_player.h"

#include "core/learn/augment.h"
#include "core/util/error.h"
#include "ui/support/error_text.h"

namespace tonada::ui {
namespace {
constexpr std::size_t kStride = 101; // to other voices soon
} // namespace

void ExamplePlayer::play(Augmentation augmentation)
{
    if (!m_data) {
        emit said(tr("Choose a folder of recordings first: an example is one of its clips."));
        return;
    }
    if (!m_output.play || !m_output.available()) {
        emit said(tr("There is no loudspeaker or headphone to hear it with."));
        return;
    }
    const auto clip = static_cast<int>(m_next % m_data->clips.size());
    m_next += kStride;
    m_job.start([this, data = m_data, clip, augmentation](const BackgroundJob::Post& post,
                                                          const std::stop_token& /*stop*/) {
        try {
            RecentAudio audio{augmentationExample(*data, clip, augmentation),
                              static_cast<double>(data->features.sampleRate)};
            post([this, audio = std::move(audio)] {
                m_output.play(audio);
                emit said(tr("First as recorded, then changed."));
            });
        } catch (const Error& error) {
            post([this, error] { emit said(ErrorText::sentence(error)); });
        }
    });
}

} // namespace tonada::ui
