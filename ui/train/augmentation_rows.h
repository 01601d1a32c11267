// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augmentation.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace tonada::ui {

/** A switch for each augmentation, with a sentence on what it does, and a link to hear an example of those
 *  that can be heard. */
class AugmentationRows : public QWidget
{
    Q_OBJECT

public:
    AugmentationRows(const Theme& theme, QWidget* parent);

    void setChosen(const std::vector<Augmentation>& augmentations);
    /** In the order in which they are listed. */
    [[nodiscard]] std::vector<Augmentation> chosen() const;

signals:
    void exampleRequested(tonada::Augmentation augmentation);

private:
    struct Row
    {
        Augmentation augmentation;
        QCheckBox* box;
    };

    [[nodiscard]] static QString name(Augmentation augmentation);
    [[nodiscard]] static QString sentence(Augmentation augmentation);

    std::vector<Row> m_rows;
};

} // namespace tonada::ui
