// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/structure_card.h"

#include "ui/report/fact_tables.h"
#include "ui/report/structure_picture.h"
#include "ui/support/control_button.h"

#include <QVBoxLayout>

namespace tonada::ui {

StructureCard::StructureCard(QWidget* parent)
    : Card(tr("What the model is made of"), parent)
    , m_picture(new StructurePicture(this))
    , m_save(new ControlButton(ControlButton::Look::Plain, this))
{
    m_save->setObjectName(QStringLiteral("savePicture"));
    m_save->setText(tr("Save picture…"));
    m_save->setIconName(QStringLiteral("save"));
    body().setSpacing(spacing::kMedium);
    body().addWidget(m_picture, 1);
    body().addWidget(m_save, 0, Qt::AlignRight);
    connect(m_save, &QPushButton::clicked, this, &StructureCard::saveRequested);
    StructureCard::setTheme(currentTheme());
    setStructure({});
}

void StructureCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_picture->setTheme(theme);
    m_save->setTheme(theme);
}

void StructureCard::setStructure(const ModelStructure& structure)
{
    const bool any = structure.network || structure.logistic || structure.forest;
    m_save->setEnabled(any);
    m_picture->setStructure(structure);
    setCaption(any ? structureInWords(structure) : tr("reading the model…"));
}

} // namespace tonada::ui
