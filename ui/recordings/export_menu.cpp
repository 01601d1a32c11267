// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/export_menu.h"

#include "ui/recordings/recording_words.h"

namespace tonada::ui {

ExportMenu::ExportMenu(QWidget* parent)
    : QMenu(parent)
{
    const auto add = [this](RecordingExport::Kind kind) {
        QAction* action = addAction(RecordingExport::name(kind));
        connect(action, &QAction::triggered, this, [this, kind] { emit exportRequested(kind); });
        return action;
    };
    add(RecordingExport::Kind::Figure);
    m_pictures = addMenu(tr("Picture"));
    connect(m_pictures->addAction(tr("All as shown…")), &QAction::triggered, this,
            [this] { emit pictureRequested(std::nullopt); });
    for (const RecordingPlot plot : kRecordingPlots)
        connect(m_pictures->addAction(tr("%1…").arg(RecordingWords::plotName(plot))), &QAction::triggered,
                this, [this, plot] { emit pictureRequested(plot); });
    m_tracks = addMenu(tr("Numbers"));
    for (const FeatureKind kind : kFeatureKinds)
        connect(m_tracks->addAction(tr("%1…").arg(nameOf(kind))), &QAction::triggered, this,
                [this, kind] { emit trackRequested(kind); });
    addSeparator();
    for (const auto kind : RecordingExport::kKinds) {
        if (kind != RecordingExport::Kind::Figure)
            (RecordingExport::needsVerdict(kind) ? m_ofVerdict : m_ofPictures).append(add(kind));
    }
    addSeparator();
    m_ofPictures.append(addAction(tr("Import notes…"), this, &ExportMenu::notesImportRequested));
    addAction(tr("Save session…"), this, &ExportMenu::sessionSaveRequested);
}

void ExportMenu::setContent(bool pictures, bool verdict, bool comparing)
{
    m_pictures->setEnabled(pictures && !comparing);
    m_tracks->setEnabled(pictures && !comparing);
    for (QAction* action : m_ofVerdict)
        action->setEnabled(verdict && !comparing);
    for (QAction* action : m_ofPictures)
        action->setEnabled(pictures && !comparing);
}

QString ExportMenu::nameOf(FeatureKind kind)
{
    switch (kind) {
    case FeatureKind::Mfcc:
        return tr("MFCC");
    case FeatureKind::LogMel:
        return tr("Mel spectrogram");
    case FeatureKind::Scalars:
        return tr("Five scalar features");
    case FeatureKind::Spectrogram:
        return tr("Spectrogram");
    case FeatureKind::Pitch:
        return tr("F0");
    case FeatureKind::Intensity:
        return tr("Intensity");
    }
    return {};
}

} // namespace tonada::ui
