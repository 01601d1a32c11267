// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_structure.h"
#include "ui/support/card.h"

namespace tonada::ui {

class ControlButton;
class StructurePicture;

/** What the model is made of, as a picture that can be saved. */
class StructureCard : public Card
{
    Q_OBJECT

public:
    explicit StructureCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setStructure(const ModelStructure& structure);
    [[nodiscard]] StructurePicture& picture() { return *m_picture; }

signals:
    void saveRequested();

private:
    StructurePicture* m_picture;
    ControlButton* m_save;
};

} // namespace tonada::ui
