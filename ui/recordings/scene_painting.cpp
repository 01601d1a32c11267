// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/scene_painting.h"

#include "ui/recordings/notes_painting.h"
#include "ui/recordings/recording_curves.h"
#include "ui/recordings/recording_frame.h"
#include "ui/recordings/recording_overlay.h"
#include "ui/recordings/recording_pictures.h"
#include "ui/recordings/recording_probability.h"
#include "ui/recordings/recording_voice.h"
#include "ui/recordings/recording_words.h"
#include "ui/support/picture_file.h"

#include <QPainter>

namespace tonada::ui {
namespace {

constexpr double kScale = 2;
constexpr int kMargin = spacing::kLarge;
constexpr int kCaptionHeight = 20;

/** The scene as it is printed: of the rows wanted, as high as they are on screen. */
RecordingScene printedScene(const RecordingScene& shown, std::optional<RecordingPlot> only)
{
    RecordingScene scene = shown;
    scene.theme = theme(ThemeKind::Light);
    scene.devicePixelRatio = kScale;
    scene.crossHair.reset();
    scene.playhead.reset();
    scene.cursor.reset();
    QSize size = shown.layout.size;
    if (only) {
        for (const RecordingPlot plot : kRecordingPlots) {
            if (plot == *only || !scene.rows.shows(plot))
                continue;
            scene.rows.shown[static_cast<std::size_t>(plot)] = false;
            size.rheight() -= shown.layout.titleOf(plot).height() + shown.layout.plotOf(plot).height();
        }
    }
    if (!scene.notes || scene.notes->empty()) {
        scene.rows.noteTiers = 0;
        size.rheight() -= shown.layout.notes.height();
    }
    scene.layout = RecordingPlotsLayout::of(size, scene.theme.fontFactor, scene.rows);
    return scene;
}

} // namespace

void paintScene(QPainter& painter, const RecordingScene& scene, RecordingPictures& pictures)
{
    recording_frame::paintGround(painter, scene);
    if (scene.tracks) {
        pictures.paintOverview(painter, scene);
        recording_curves::paintWaveform(painter, scene);
        pictures.paint(painter, scene);
        if (!scene.evidence) // lines of the same colour
            recording_voice::paint(painter, scene);
        recording_probability::paint(painter, scene);
        recording_overlay::paintEvidence(painter, scene);
    }
    recording_frame::paintLabels(painter, scene);
    if (scene.tracks) {
        recording_overlay::paintProgress(painter, scene);
        recording_overlay::paintMarks(painter, scene);
        recording_overlay::paintCrossHair(painter, scene);
    } else {
        recording_overlay::paintNote(painter, scene);
    }
}

void saveScene(const RecordingScene& shown, std::optional<RecordingPlot> only,
               const std::filesystem::path& target)
{
    const RecordingScene scene = printedScene(shown, only);
    const QSize inner = scene.layout.size;
    const QSize size = inner + QSize(2 * kMargin, 2 * kMargin + kCaptionHeight);
    savePicture({target, size, kScale, fileNameOf(scene.tracks->path)}, [&](QPaintDevice& device) {
        QPainter painter(&device);
        painter.fillRect(QRect(QPoint(), size), scene.theme.surface);
        painter.setFont(scene.theme.font(TextRole::Caption));
        painter.setPen(scene.theme.mutedText);
        painter.drawText(QRect(kMargin, kMargin + inner.height(), inner.width(), kCaptionHeight),
                         Qt::AlignLeft | Qt::AlignBottom, RecordingWords::settings(scene));
        painter.translate(kMargin, kMargin);
        RecordingPictures pictures;
        paintScene(painter, scene, pictures);
        if (scene.rows.noteTiers > 0)
            notes_painting::paint(painter, scene, {});
    });
}

} // namespace tonada::ui
