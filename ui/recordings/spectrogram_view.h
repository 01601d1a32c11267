// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/stretch_picture.h"

#include <QString>

#include <memory>
#include <optional>

namespace tonada::ui {

struct RecordingScene;

/** A picture made of the stretch in view and somewhat more. */
struct MadePicture
{
    PictureRequest request; ///< what it was made for
    std::shared_ptr<const SpectrogramPicture> picture; ///< null: none yet
    float loudestDb = 0; ///< of the recording with these settings: what is 0 dB on screen
};

/** What the spectrogram row shows of a recording: the picture made for this view, and where there is none (yet) the
 *  stored mel spectrogram on the same frequency axis. */
class SpectrogramView
{
public:
    static constexpr double kLongest = 60; ///< s in view; beyond that the stored one stands alone

    explicit SpectrogramView(const RecordingScene& scene);

    /** The picture that this view asks for; none where the stored one is what is to be shown. */
    [[nodiscard]] std::optional<PictureRequest> wanted() const;
    /** Whether the scene's picture is the one wanted. */
    [[nodiscard]] bool hasWanted() const;
    /** Whether all that is in view is drawn from the scene's picture. */
    [[nodiscard]] bool drawsPicture() const;
    /** dB below the loudest at a moment and a height from 0 to 1; none where there is nothing. */
    [[nodiscard]] std::optional<float> dbAt(double seconds, double place) const;
    /** Column of the scene's picture at a moment, if it has one that was made with these settings. */
    [[nodiscard]] std::optional<Eigen::Index> pictureColumn(double seconds) const;
    /** Window, hop and scale of what is drawn. */
    [[nodiscard]] QString caption() const;

private:
    [[nodiscard]] bool pictureFits() const;
    [[nodiscard]] QString captionOf(double windowSeconds, WindowShape shape, double hopSeconds) const;

    const RecordingScene& m_scene;
};

} // namespace tonada::ui
