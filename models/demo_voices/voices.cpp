// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/voices.h"

#include "core/util/random_state.h"

#include <algorithm>
#include <array>
#include <set>

namespace tonada::corpus {
namespace {
constexpr std::array kNames{
    "Alex",    "Alicia", "Andrea",     "Andy",    "Annie",       "AnxiousAndy",  "Denis",        "Diogo",
    "Gene",    "Gene2",  "Henrique",   "Hugo",    "Jacky",       "Lee",          "Marco",        "Mario",
    "Michael", "Mike",   "Mr serious", "Nguyen",  "RicishayMax", "RicishayMax2", "RicishayMax3", "Storm",
    "Tweaky",  "adam",   "anika",      "antonio", "aunty",       "belinda",      "benjamin",     "boris",
    "caleb",   "david",  "ed",         "edward",  "edward2",     "f1",           "f2",           "f3",
    "f4",      "f5",     "grandma",    "grandpa", "gustave",     "iven",         "iven2",        "iven3",
    "iven4",   "john",   "kaukovalta", "klatt",   "klatt2",      "klatt3",       "klatt4",       "klatt5",
    "klatt6",  "linda",  "m1",         "m2",      "m3",          "m4",           "m5",           "m6",
    "m7",      "m8",     "marcelo",    "max",     "michel",      "miguel",       "norbert",      "pablo",
    "paul",    "pedro",  "quincy",     "rob",     "robert",      "sandro",       "shelby",       "steph",
    "steph2",  "steph3", "travis",     "victor",  "zac"};

std::string familyOf(const std::string& name)
{
    if (name == "AnxiousAndy")
        return "Andy";
    // Nearly the same long-term spectrum.
    if (name == "adam" || name == "caleb" || name.starts_with("klatt"))
        return "klatt";
    const bool digitAtEnd = name.back() >= '0' && name.back() <= '9';
    return digitAtEnd && name.size() > 2 ? name.substr(0, name.size() - 1) : name; // f1 … m8 are unrelated
}
} // namespace

std::vector<Voice> demoVoices()
{
    std::vector<Voice> voices;
    for (const std::string name : kNames)
        voices.push_back({name, familyOf(name)});
    return voices;
}

std::string_view partName(Part part)
{
    switch (part) {
    case Part::Train:
        return "train";
    case Part::Validation:
        return "validation";
    case Part::Test:
        break;
    }
    return "test";
}

std::map<std::string, Part> splitByFamily(const std::vector<Voice>& voices, std::uint32_t seed)
{
    std::set<std::string> sorted;
    for (const auto& voice : voices)
        sorted.insert(voice.family);
    std::vector<std::string> families(sorted.begin(), sorted.end());
    RandomState(seed).shuffle(families);
    const auto validation = std::max<std::size_t>(1, families.size() / 7);
    std::map<std::string, Part> parts;
    for (std::size_t i = 0; i < families.size(); ++i)
        parts[families[i]] = i < validation ? Part::Validation
            : i < 3 * validation            ? Part::Test
                                            : Part::Train;
    return parts;
}

} // namespace tonada::corpus
