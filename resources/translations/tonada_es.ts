<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_AR" sourcelanguage="en">
<context>
    <name>tonada::gui</name>
    <message>
        <source>Run %1</source>
        <translation>Entrenamiento %1</translation>
    </message>
</context>
<context>
    <name>tonada::gui::Desktop</name>
    <message>
        <source>The starter model knows demonstration voices only: on real speech it is no better than chance.</source>
        <translation>El modelo incluido conoce solo voces de demostración: con habla real acierta como al azar.</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Acerca del modelo</translation>
    </message>
    <message>
        <source>Synthetic voices only: real speech is at chance</source>
        <translation>Solo voces sintéticas: con habla real acierta como al azar</translation>
    </message>
</context>
<context>
    <name>tonada::ui::AugmentationRows</name>
    <message>
        <source>Hear an example</source>
        <translation>Oír un ejemplo</translation>
    </message>
    <message>
        <source>Hear an example: %1</source>
        <translation>Oír un ejemplo: %1</translation>
    </message>
    <message>
        <source>cannot be heard</source>
        <translation>no se puede oír</translation>
    </message>
    <message>
        <source>It changes the picture that the network sees, not the audio.</source>
        <translation>Cambia la imagen que ve la red, no el audio.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Higher voice</source>
        <translation>Voz más aguda</translation>
    </message>
    <message>
        <source>Gap in time</source>
        <translation>Hueco en el tiempo</translation>
    </message>
    <message>
        <source>Gap in frequency</source>
        <translation>Hueco en la frecuencia</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Another microphone</source>
        <translation>Otro micrófono</translation>
    </message>
    <message>
        <source>Gaps in time and frequency</source>
        <translation>Huecos en tiempo y frecuencia</translation>
    </message>
    <message>
        <source>Adds a steady hiss; as in the notebook.</source>
        <translation>Añade un soplido constante; como en el cuaderno.</translation>
    </message>
    <message>
        <source>Raises the pitch by four semitones; as in the notebook.</source>
        <translation>Sube el tono cuatro semitonos; como en el cuaderno.</translation>
    </message>
    <message>
        <source>Silences 63 ms at a random place; as in the notebook.</source>
        <translation>Silencia 63 ms en un lugar al azar; como en el cuaderno.</translation>
    </message>
    <message>
        <source>Blanks two mel bands; as in the notebook.</source>
        <translation>Borra dos bandas mel; como en el cuaderno.</translation>
    </message>
    <message>
        <source>Makes the clip up to 6 dB louder or quieter.</source>
        <translation>Sube o baja el volumen hasta 6 dB.</translation>
    </message>
    <message>
        <source>Cuts off low and high frequencies and colours the rest.</source>
        <translation>Corta graves y agudos y colorea el resto.</translation>
    </message>
    <message>
        <source>Blanks wider stretches of the picture (SpecAugment).</source>
        <translation>Borra tramos más anchos de la imagen (SpecAugment).</translation>
    </message>
</context>
<context>
    <name>tonada::ui::BalanceBar</name>
    <message>
        <source>Other %1 %</source>
        <translation>Otro %1 %</translation>
    </message>
    <message>
        <source>Argentinian %1 %</source>
        <translation>Argentino %1 %</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ClassBar</name>
    <message>
        <source>Argentinian</source>
        <translation>Argentino</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>%1 clips · %2 min · %3 speakers</source>
        <translation>%1 fragmentos · %2 min · %3 hablantes</translation>
    </message>
</context>
<context>
    <name>tonada::ui::CompareView</name>
    <message>
        <source>Recording at the left</source>
        <translation>Grabación de la izquierda</translation>
    </message>
    <message>
        <source>Recording at the right</source>
        <translation>Grabación de la derecha</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ConfusionCard</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>new speakers</source>
        <translation>hablantes nuevos</translation>
    </message>
    <message>
        <source>Nothing measured yet.</source>
        <translation>Todavía no hay mediciones.</translation>
    </message>
    <message>
        <source>new speakers, %1 clips</source>
        <translation>hablantes nuevos, %1 fragmentos</translation>
    </message>
    <message>
        <source>Of %1 Argentinian clips %2 were answered right, of %3 other clips %4.</source>
        <translation>De %1 fragmentos argentinos se acertaron %2; de %3 otros, %4.</translation>
    </message>
    <message>
        <source>True class in rows. ROC, reliability and speakers: Report</source>
        <translation>Clase verdadera en las filas. ROC, fiabilidad y hablantes: Informe</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ConfusionGrid</name>
    <message>
        <source>Argentinian</source>
        <translation>Argentino</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Answer of the network</source>
        <translation>Respuesta de la red</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>tonada::ui::CorrectionButtons</name>
    <message>
        <source>Right</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Keep this speech for training: the verdict is right (Y)</source>
        <translation>Conservar esta habla para entrenar: el veredicto es correcto (Y)</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Incorrecto</translation>
    </message>
    <message>
        <source>Keep this speech for training: the verdict is wrong (N)</source>
        <translation>Conservar esta habla para entrenar: el veredicto es incorrecto (N)</translation>
    </message>
</context>
<context>
    <name>tonada::ui::CorrectionDialog</name>
    <message>
        <source>What it really is</source>
        <translation>Qué es en realidad</translation>
    </message>
    <message>
        <source>△ It is kept, but training cuts clips of 2 s: a shorter stretch gives none.</source>
        <translation>△ Se conserva, pero el entrenamiento corta fragmentos de 2 s: un tramo más corto no da ninguno.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Keep for training</source>
        <translation>Conservar para entrenar</translation>
    </message>
</context>
<context>
    <name>tonada::ui::Corrections</name>
    <message>
        <source>%1 s of %2, from %3 s to %4 s</source>
        <translation>%1 s de %2, de %3 s a %4 s</translation>
    </message>
    <message>
        <source>Folder for training</source>
        <translation>Carpeta para entrenar</translation>
    </message>
    <message>
        <source>Kept as %1: %2</source>
        <translation>Conservado como %1: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>tonada::ui::CurvesCard</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>share of clips right</source>
        <translation>proporción de aciertos</translation>
    </message>
    <message>
        <source>binary cross-entropy</source>
        <translation>entropía cruzada binaria</translation>
    </message>
    <message>
        <source>epoch %1: %2</source>
        <translation>época %1: %2</translation>
    </message>
    <message>
        <source>Nothing measured yet.</source>
        <translation>Todavía no hay mediciones.</translation>
    </message>
    <message>
        <source>New speakers: %1 at epoch %2</source>
        <translation>Hablantes nuevos: %1 en la época %2</translation>
    </message>
    <message>
        <source>, best epoch %1 with %2</source>
        <translation>, mejor época %1 con %2</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entren.</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>mezclados</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevos</translation>
    </message>
    <message>
        <source>Save curves…</source>
        <translation>Guardar curvas…</translation>
    </message>
    <message>
        <source>Show all epochs</source>
        <translation>Mostrar todas las épocas</translation>
    </message>
    <message>
        <source>Save curves</source>
        <translation>Guardar curvas</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Document (*.pdf);;Table of numbers (*.csv)</source>
        <translation>Imagen (*.png);;Dibujo (*.svg);;Documento (*.pdf);;Tabla de números (*.csv)</translation>
    </message>
</context>
<context>
    <name>tonada::ui::DataCard</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>A folder with recordings of both classes: one folder for each class, in it one for each speaker. Drop it here, or</source>
        <translation>Una carpeta con grabaciones de ambas clases: una carpeta por clase y, en ella, una por hablante. Soltarla aquí o</translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Buscando grabaciones…</translation>
    </message>
    <message>
        <source>Reading recording %1 of %2</source>
        <translation>Leyendo la grabación %1 de %2</translation>
    </message>
    <message>
        <source>%1 / %2 clips of 2 s</source>
        <translation>%1 / %2 fragmentos de 2 s</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No utilizable</translation>
    </message>
    <message>
        <source>Not while training runs</source>
        <translation>No durante el entrenamiento</translation>
    </message>
    <message>
        <source>Record clips</source>
        <translation>Grabar fragmentos</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Loudness, bandwidth, noise and pauses of each class</source>
        <translation>Volumen, ancho de banda, ruido y pausas de cada clase</translation>
    </message>
    <message>
        <source>Test folder…</source>
        <translation>Carpeta de prueba…</translation>
    </message>
    <message>
        <source>No test folder</source>
        <translation>Sin carpeta de prueba</translation>
    </message>
    <message>
        <source>Test on recordings of another folder instead of a part of these</source>
        <translation>Probar con grabaciones de otra carpeta en lugar de una parte de estas</translation>
    </message>
    <message>
        <source>Test on a part of these recordings again</source>
        <translation>Volver a probar con una parte de estas grabaciones</translation>
    </message>
    <message>
        <source>Tested on: %1, %2 clips, %3 speakers</source>
        <translation>Prueba con: %1, %2 fragmentos, %3 hablantes</translation>
    </message>
</context>
<context>
    <name>tonada::ui::DataWords</name>
    <message>
        <source>Few speakers</source>
        <translation>Pocos hablantes</translation>
    </message>
    <message>
        <source>A class with one voice</source>
        <translation>Una clase con una sola voz</translation>
    </message>
    <message>
        <source>Unequal classes</source>
        <translation>Clases desiguales</translation>
    </message>
    <message>
        <source>The same audio in both classes</source>
        <translation>El mismo audio en ambas clases</translation>
    </message>
    <message>
        <source>The same audio twice</source>
        <translation>El mismo audio dos veces</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>Archivos omitidos</translation>
    </message>
    <message>
        <source>Silence left out</source>
        <translation>Silencio omitido</translation>
    </message>
    <message>
        <source>%1 and %2 voices: expect wide intervals.</source>
        <translation>%1 y %2 voces: los intervalos serán amplios.</translation>
    </message>
    <message>
        <source>The network would learn that voice. A score for new speakers needs at least three in each class.</source>
        <translation>La red aprendería esa voz. Para medir con hablantes nuevos hacen falta al menos tres por clase.</translation>
    </message>
    <message>
        <source>Clips of the larger class are left out at random, so that both weigh the same.</source>
        <translation>Se omiten al azar fragmentos de la clase mayor, para que ambas pesen lo mismo.</translation>
    </message>
    <message>
        <source>%1 and %2 are one recording: one of the two labels is wrong.</source>
        <translation>%1 y %2 son la misma grabación: una de las dos etiquetas está mal.</translation>
    </message>
    <message>
        <source>Recordings that repeat the audio of another one: %1. It counts once.</source>
        <translation>Grabaciones que repiten el audio de otra: %1. Cuenta una vez.</translation>
    </message>
    <message>
        <source>Files that cannot be read: %1. The first: %2</source>
        <translation>Archivos que no se pueden leer: %1. El primero: %2</translation>
    </message>
    <message>
        <source>Clips without speech, not used: %1.</source>
        <translation>Fragmentos sin habla, no usados: %1.</translation>
    </message>
    <message>
        <source>The sound gives the class away</source>
        <translation>El sonido delata la clase</translation>
    </message>
    <message>
        <source>A microphone for each class</source>
        <translation>Un micrófono para cada clase</translation>
    </message>
    <message>
        <source>All recordings of one class differ from those of the other in sample rate or bandwidth. Record both the same way.</source>
        <translation>Todas las grabaciones de una clase difieren de las de la otra en frecuencia de muestreo o ancho de banda. Conviene grabar ambas del mismo modo.</translation>
    </message>
    <message>
        <source>Loudness, bandwidth, noise and pauses alone tell the classes apart in %1 % of clips.</source>
        <translation>Solo por el volumen, el ancho de banda, el ruido y las pausas, las clases se distinguen en el %1&#xa0;% de los fragmentos.</translation>
    </message>
    <message>
        <source>The pauses between words alone tell the classes apart in %1 % of clips.</source>
        <translation>Solo por las pausas entre palabras, las clases se distinguen en el %1&#xa0;% de los fragmentos.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ErrorText</name>
    <message>
        <source>expects %1 coefficients, the program makes %2</source>
        <translation>espera %1 coeficientes; el programa calcula %2</translation>
    </message>
    <message>
        <source>expects %1 = %2, the program has %3</source>
        <translation>espera %1 = %2; el programa tiene %3</translation>
    </message>
    <message>
        <source>found %1, expected %2</source>
        <translation>contiene %1; se espera %2</translation>
    </message>
    <message>
        <source>the file is damaged or not an ONNX model</source>
        <translation>el archivo está dañado o no es un modelo ONNX</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>el archivo no existe</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>no se puede leer el archivo</translation>
    </message>
    <message>
        <source>%1: no such file or folder.</source>
        <translation>%1: no existe ese archivo o carpeta.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not an audio file that can be read; WAV, FLAC, OGG, Opus, MP3 or AIFF is expected.</source>
        <translation>%1 no es un archivo de audio legible; se espera WAV, FLAC, OGG, Opus, MP3 o AIFF.</translation>
    </message>
    <message>
        <source>%1 holds no samples; a recording is expected.</source>
        <translation>%1 no contiene muestras; se espera una grabación.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 está dañado: %2.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
        <source>The microphone “%1” is not connected.</source>
        <translation>El micrófono «%1» no está conectado.</translation>
    </message>
    <message>
        <source>“%1” refuses %2: %3.</source>
        <translation>«%1» no admite %2: %3.</translation>
    </message>
    <message>
        <source>The connection to “%1” was lost.</source>
        <translation>Se perdió la conexión con «%1».</translation>
    </message>
    <message>
        <source>The sound system does not answer.</source>
        <translation>El sistema de sonido no responde.</translation>
    </message>
    <message>
        <source>%1 is not usable as a model: %2.</source>
        <translation>%1 no sirve como modelo: %2.</translation>
    </message>
    <message>
        <source>%1 holds no data; %2 is expected.</source>
        <translation>%1 no contiene datos; se espera %2.</translation>
    </message>
    <message>
        <source>%1 holds the class “%2” only; two classes are expected.</source>
        <translation>%1 contiene solo la clase «%2»; se esperan dos clases.</translation>
    </message>
    <message>
        <source>%1 cannot be used as data: %2.</source>
        <translation>%1 no sirve como datos: %2.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>%1: %2 is not valid; %3 is expected.</source>
        <translation>%1: %2 no es válido; se espera %3.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2; %3 is expected.</source>
        <translation>%1 no se puede usar: %2; se espera %3.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::EvidenceLines</name>
    <message>
        <source>Most evidence for Argentinian at %1 kHz, %2 s.</source>
        <translation>La mayor evidencia de argentino: %1 kHz, %2 s.</translation>
    </message>
    <message>
        <source>Most evidence for Other at %1 kHz, %2 s.</source>
        <translation>La mayor evidencia de otro: %1 kHz, %2 s.</translation>
    </message>
    <message>
        <source>evidence for Argentinian</source>
        <translation>evidencia a favor de argentino</translation>
    </message>
    <message>
        <source>against</source>
        <translation>en contra</translation>
    </message>
    <message>
        <source>lines at 25, 50 and 75 % of the most</source>
        <translation>líneas al 25, 50 y 75 % del máximo</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ExamplePlayer</name>
    <message>
        <source>Choose a folder of recordings first: an example is one of its clips.</source>
        <translation>Elegir primero una carpeta de grabaciones: un ejemplo es uno de sus fragmentos.</translation>
    </message>
    <message>
        <source>There is no loudspeaker or headphone to hear it with.</source>
        <translation>No hay altavoz ni auriculares para oírlo.</translation>
    </message>
    <message>
        <source>First as recorded, then changed.</source>
        <translation>Primero como se grabó, después cambiado.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ExportMenu</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>All as shown…</source>
        <translation>Todo como se ve…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Espectrograma</translation>
    </message>
    <message>
        <source>MFCC</source>
        <translation>MFCC</translation>
    </message>
    <message>
        <source>Mel spectrogram</source>
        <translation>Espectrograma mel</translation>
    </message>
    <message>
        <source>Five scalar features</source>
        <translation>Cinco rasgos escalares</translation>
    </message>
    <message>
        <source>F0</source>
        <translation>F0</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>Importar notas…</translation>
    </message>
    <message>
        <source>Save session…</source>
        <translation>Guardar sesión…</translation>
    </message>
</context>
<context>
    <name>tonada::ui::FactTables</name>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>%1, constant</source>
        <translation>%1, constante</translation>
    </message>
    <message>
        <source>%1, falling to 0 along half a cosine</source>
        <translation>%1, baja a 0 por medio coseno</translation>
    </message>
    <message>
        <source>finished early: the validation loss stopped falling</source>
        <translation>terminó antes: la pérdida de validación dejó de bajar</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>cancelled, best network kept</source>
        <translation>cancelado, se conserva la mejor red</translation>
    </message>
    <message>
        <source>interrupted: network of the last checkpoint, not tested</source>
        <translation>interrumpido: red del último punto guardado, sin prueba</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>época %1 de %2</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño del lote</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Paciencia</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 épocas</translation>
    </message>
    <message>
        <source>none: all epochs are trained</source>
        <translation>ninguna: se entrenan todas las épocas</translation>
    </message>
    <message>
        <source>Weights kept</source>
        <translation>Pesos conservados</translation>
    </message>
    <message>
        <source>those of the lowest validation loss: %1</source>
        <translation>los de la menor pérdida de validación: %1</translation>
    </message>
    <message>
        <source>the last: %1</source>
        <translation>los últimos: %1</translation>
    </message>
    <message>
        <source>Copies for augmentation</source>
        <translation>Copias de aumento</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Steps of the LSTM</source>
        <translation>Pasos de la LSTM</translation>
    </message>
    <message>
        <source>coefficients, as published</source>
        <translation>coeficientes, como se publicó</translation>
    </message>
    <message>
        <source>frames, along time</source>
        <translation>cuadros, a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Input: MFCC</source>
        <translation>Entrada: MFCC</translation>
    </message>
    <message>
        <source>Number of the clip</source>
        <translation>Número del fragmento</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Entrenamiento %1: %2</translation>
    </message>
    <message>
        <source>Run %1: %2, %3</source>
        <translation>Entrenamiento %1: %2, %3</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Carpeta o archivo</translation>
    </message>
    <message>
        <source>Clips trained on</source>
        <translation>Fragmentos de entrenamiento</translation>
    </message>
    <message>
        <source>Clips validated on</source>
        <translation>Fragmentos de validación</translation>
    </message>
    <message>
        <source>Clips tested on</source>
        <translation>Fragmentos de prueba</translation>
    </message>
    <message>
        <source>Speakers tested on</source>
        <translation>Hablantes de prueba</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuste del modelo</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>División</translation>
    </message>
    <message>
        <source>the notebook&apos;s own</source>
        <translation>la del cuaderno</translation>
    </message>
    <message>
        <source>Speakers for the test</source>
        <translation>Hablantes para la prueba</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Of the others, for validation</source>
        <translation>De los demás, para validación</translation>
    </message>
    <message>
        <source>Classes of unequal size</source>
        <translation>Clases de distinto tamaño</translation>
    </message>
    <message>
        <source>clips of the smaller one count for more</source>
        <translation>los fragmentos de la menor cuentan más</translation>
    </message>
    <message>
        <source>clips of the larger one left out at random</source>
        <translation>se omiten al azar fragmentos de la mayor</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>quedan como están</translation>
    </message>
    <message>
        <source>Loudness (RMS)</source>
        <translation>Intensidad (RMS)</translation>
    </message>
    <message>
        <source>Zero-crossing rate</source>
        <translation>Tasa de cruces por cero</translation>
    </message>
    <message>
        <source>Spectral centroid</source>
        <translation>Centroide espectral</translation>
    </message>
    <message>
        <source>Spectral bandwidth</source>
        <translation>Ancho de banda espectral</translation>
    </message>
    <message>
        <source>Spectral roll-off</source>
        <translation>Caída espectral (roll-off)</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Coeficientes</translation>
    </message>
    <message>
        <source>Log-odds per standard deviation</source>
        <translation>Log-odds por desviación estándar</translation>
    </message>
    <message>
        <source>Splits of the trees</source>
        <translation>Divisiones de los árboles</translation>
    </message>
    <message>
        <source>Share of all splits</source>
        <translation>Proporción de las divisiones</translation>
    </message>
    <message>
        <source>%1 layers, %2 weights</source>
        <translation>%1 capas, %2 pesos</translation>
    </message>
    <message>
        <source>intercept %1: log-odds at the mean of all five</source>
        <translation>ordenada al origen %1: log-odds en la media de los cinco</translation>
    </message>
    <message>
        <source>%1 trees, %2 splits deep on average, %3 at most; %4 leaves</source>
        <translation>%1 árboles, %2 divisiones de profundidad en promedio, %3 como máximo; %4 hojas</translation>
    </message>
    <message>
        <source>Worst clips</source>
        <translation>Peores fragmentos</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>At (s)</source>
        <translation>En (s)</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Hablante</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Clase verdadera</translation>
    </message>
    <message>
        <source>P(Argentinian)</source>
        <translation>P(argentino)</translation>
    </message>
    <message>
        <source>No clip was answered wrong.</source>
        <translation>Ningún fragmento tuvo una respuesta equivocada.</translation>
    </message>
    <message>
        <source>Test folder</source>
        <translation>Carpeta de prueba</translation>
    </message>
    <message>
        <source>Clips left out of training for it</source>
        <translation>Fragmentos que por ella no se usaron para entrenar</translation>
    </message>
</context>
<context>
    <name>tonada::ui::FigureCanvas</name>
    <message>
        <source>Two recordings side by side</source>
        <translation>Dos grabaciones lado a lado</translation>
    </message>
</context>
<context>
    <name>tonada::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tonada::ui::LayerBoxes</name>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
</context>
<context>
    <name>tonada::ui::LevelMeter</name>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Input level, 0 dBFS is full scale; a click clears the clip light</source>
        <translation>Nivel de entrada; 0 dBFS es el máximo. Un clic apaga el aviso de saturación</translation>
    </message>
    <message>
        <source>%1 dBFS</source>
        <translation>%1 dBFS</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Saturación</translation>
    </message>
</context>
<context>
    <name>tonada::ui::LiveAxes</name>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>0 s (now)</source>
        <translation>0 s (ahora)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>tonada::ui::LiveController</name>
    <message>
        <source>Tonada %1</source>
        <translation>Tonada %1</translation>
    </message>
    <message>
        <source>Save last 60 s</source>
        <translation>Guardar los últimos 60 s</translation>
    </message>
    <message>
        <source>Audio (*.%1)</source>
        <translation>Audio (*.%1)</translation>
    </message>
    <message>
        <source>Record to disk</source>
        <translation>Grabar a disco</translation>
    </message>
    <message>
        <source>Audio (*.wav *.flac)</source>
        <translation>Audio (*.wav *.flac)</translation>
    </message>
    <message>
        <source>Play a file as if it were live</source>
        <translation>Reproducir un archivo como si fuera en vivo</translation>
    </message>
    <message>
        <source>Audio (*.wav *.flac *.ogg *.opus *.mp3 *.aiff *.aif);;All files (*)</source>
        <translation>Audio (*.wav *.flac *.ogg *.opus *.mp3 *.aiff *.aif);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>tonada::ui::LiveCorrections</name>
    <message>
        <source>There is no verdict now that could be right or wrong.</source>
        <translation>Ahora no hay ningún veredicto que pueda ser correcto o incorrecto.</translation>
    </message>
    <message>
        <source>What was said since the last one is too short: %1 s of %2.</source>
        <translation>Lo dicho desde el último fragmento es demasiado breve: %1 de %2 s.</translation>
    </message>
    <message>
        <source>Kept %1 s as %2: %3</source>
        <translation>%1 s conservados como %2: %3</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
</context>
<context>
    <name>tonada::ui::LivePage</name>
    <message>
        <source>Microphone is back: %1 s missing</source>
        <translation>Micrófono reconectado: faltan %1 s</translation>
    </message>
    <message>
        <source>1 sample lost</source>
        <translation>1 muestra perdida</translation>
    </message>
    <message>
        <source>%1 samples lost</source>
        <translation>%1 muestras perdidas</translation>
    </message>
    <message>
        <source>%1 kHz → %2 kHz</source>
        <translation>%1 kHz → %2 kHz</translation>
    </message>
    <message>
        <source>About %1 ms behind</source>
        <translation>Unos %1 ms de retraso</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>start or stop</source>
        <translation>iniciar o detener</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>freeze or resume</source>
        <translation>congelar o reanudar</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>when frozen: one second back or forward (Shift: one frame)</source>
        <translation>con la imagen congelada: un segundo atrás o adelante (Mayús: una trama)</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>reset the verdict</source>
        <translation>reiniciar el veredicto</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>next demo</source>
        <translation>demostración siguiente</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>save the last 60 s</source>
        <translation>guardar los últimos 60 s</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>cross-hair, then the arrows</source>
        <translation>retículo; después, las flechas</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Play the demo</source>
        <translation>Reproducir la demostración</translation>
    </message>
    <message>
        <source>Y N</source>
        <translation>Y N</translation>
    </message>
    <message>
        <source>the verdict is right or wrong (when correcting is on; Ctrl+Z takes it back)</source>
        <translation>el veredicto es correcto o incorrecto (con la corrección activada; Ctrl+Z lo deshace)</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>show what decided</source>
        <translation>ver qué decidió</translation>
    </message>
</context>
<context>
    <name>tonada::ui::LivePlots</name>
    <message>
        <source>Waveform</source>
        <translation>Forma de onda</translation>
    </message>
    <message>
        <source>Mel spectrogram</source>
        <translation>Espectrograma mel</translation>
    </message>
    <message>
        <source>MFCC</source>
        <translation>MFCC</translation>
    </message>
    <message>
        <source>P(Argentinian)</source>
        <translation>P(argentino)</translation>
    </message>
    <message>
        <source>16 kHz mono, full scale = 1</source>
        <translation>16 kHz mono, máximo = 1</translation>
    </message>
    <message>
        <source>128 bands, dB below the loudest in the window</source>
        <translation>128 bandas, dB bajo lo más fuerte de la ventana</translation>
    </message>
    <message>
        <source>40 coefficients × 63 frames: what the model sees</source>
        <translation>40 coeficientes × 63 tramas: lo que ve el modelo</translation>
    </message>
    <message>
        <source>calibrated, one value per 32 ms hop</source>
        <translation>calibrada, un valor cada 32 ms</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>sin certeza</translation>
    </message>
    <message>
        <source>Frequency, Hz</source>
        <translation>Frecuencia, Hz</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coeficiente</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdidas</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 perdidas</translation>
    </message>
    <message>
        <source>model window 2 s</source>
        <translation>ventana del modelo: 2 s</translation>
    </message>
    <message>
        <source>What the microphone hears appears here</source>
        <translation>Lo que oye el micrófono aparece acá</translation>
    </message>
    <message>
        <source>Live pictures</source>
        <translation>Vistas en vivo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing heard yet.</source>
        <translation>Todavía no se oyó nada.</translation>
    </message>
    <message>
        <source>Frozen; %1 s are kept.</source>
        <translation>Imagen congelada; se conservan %1 s.</translation>
    </message>
    <message>
        <source>The last %1 s of %2 s kept.</source>
        <translation>Los últimos %1 s de %2 s conservados.</translation>
    </message>
    <message>
        <source>P(Argentinian) was above one half in %1 per cent of the judged time.</source>
        <translation>P(argentino) superó un medio en el %1 por ciento del tiempo evaluado.</translation>
    </message>
    <message>
        <source>Newest: %1.</source>
        <translation>Lo más reciente: %1.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>tonada::ui::LiveReadout</name>
    <message>
        <source>%1 Hz · %2 dB</source>
        <translation>%1 Hz · %2 dB</translation>
    </message>
    <message>
        <source>c %1 · %2</source>
        <translation>c %1 · %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>tonada::ui::LiveToolBar</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Congelar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Save last 60 s…</source>
        <translation>Guardar los últimos 60 s…</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Volver a oír</translation>
    </message>
    <message>
        <source>Record to disk…</source>
        <translation>Grabar a disco…</translation>
    </message>
    <message>
        <source>Next demo</source>
        <translation>Demostración siguiente</translation>
    </message>
    <message>
        <source>Next demo (D)</source>
        <translation>Demostración siguiente (D)</translation>
    </message>
    <message>
        <source>Back to now (Space)</source>
        <translation>Volver al presente (Espacio)</translation>
    </message>
    <message>
        <source>Hold the pictures; capture goes on (Space)</source>
        <translation>Detener la imagen; la captura sigue (Espacio)</translation>
    </message>
    <message>
        <source>Cancel (S)</source>
        <translation>Cancelar (S)</translation>
    </message>
    <message>
        <source>Stop listening (S)</source>
        <translation>Dejar de escuchar (S)</translation>
    </message>
    <message>
        <source>Start listening (S)</source>
        <translation>Empezar a escuchar (S)</translation>
    </message>
    <message>
        <source>Nothing has been heard yet</source>
        <translation>Todavía no se oyó nada</translation>
    </message>
    <message>
        <source>Save last 60 s… (Ctrl+S)</source>
        <translation>Guardar los últimos 60 s… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Play again what was just heard</source>
        <translation>Volver a oír lo que se acaba de captar</translation>
    </message>
    <message>
        <source>Stop recording to disk</source>
        <translation>Dejar de grabar a disco</translation>
    </message>
    <message>
        <source>Recording needs a running source</source>
        <translation>Para grabar hace falta una fuente en marcha</translation>
    </message>
    <message>
        <source>Recording: %1</source>
        <translation>Grabando: %1</translation>
    </message>
    <message>
        <source>Listening for %1</source>
        <translation>Escuchando: %1</translation>
    </message>
</context>
<context>
    <name>tonada::ui::MainWindow</name>
    <message>
        <source>Open model</source>
        <translation>Abrir modelo</translation>
    </message>
    <message>
        <source>Models (*.onnx);;All files (*)</source>
        <translation>Modelos (*.onnx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>En todas las páginas</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>F1 or ?</source>
        <translation>F1 o ?</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>teclas</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>panel siguiente</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus</source>
        <translation>Ctrl+Más, Ctrl+Menos</translation>
    </message>
    <message>
        <source>larger or smaller letters</source>
        <translation>letra más grande o más chica</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>salir</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ModelCardDialog</name>
    <message>
        <source>About this model: %1</source>
        <translation>Acerca del modelo: %1</translation>
    </message>
    <message>
        <source>The file holds no card.</source>
        <translation>El archivo no trae ficha.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ModelCardText</name>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>en total</translation>
    </message>
    <message>
        <source>**This file says nothing about its training:** neither the data and their licence, nor when and how it was trained, nor how well it does on new speakers. To learn that, test it on recordings of your own.</source>
        <translation>**Este archivo no dice nada de su entrenamiento:** ni los datos y su licencia, ni cuándo y cómo se entrenó, ni cuánto acierta con hablantes nuevos. Para saberlo conviene probarlo con grabaciones propias.</translation>
    </message>
    <message>
        <source>What can be seen</source>
        <translation>Lo que se puede ver</translation>
    </message>
    <message>
        <source>It hears five numbers for every two seconds of sound.</source>
        <translation>Oye cinco números por cada dos segundos de sonido.</translation>
    </message>
    <message>
        <source>It hears two seconds at a time, as %1 MFCC in %2 frames.</source>
        <translation>Oye dos segundos por vez, como %1 MFCC en %2 cuadros.</translation>
    </message>
    <message>
        <source>Its answers are taken for %1 and %2.</source>
        <translation>Sus respuestas se toman por %1 y %2.</translation>
    </message>
    <message>
        <source>Its probabilities are calibrated.</source>
        <translation>Sus probabilidades están calibradas.</translation>
    </message>
    <message>
        <source>Its probabilities are not calibrated: they say which way it leans, not how sure it may be.</source>
        <translation>Sus probabilidades no están calibradas: dicen hacia dónde se inclina, no con cuánta certeza.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ModelNote</name>
    <message>
        <source>About this model</source>
        <translation>Acerca del modelo</translation>
    </message>
    <message>
        <source>Synthetic voices only</source>
        <translation>Solo voces sintéticas</translation>
    </message>
    <message>
        <source>Real speech: no better than chance. Train with your own recordings.</source>
        <translation>Con habla real acierta como al azar. Conviene entrenar con grabaciones propias.</translation>
    </message>
    <message>
        <source>Not calibrated</source>
        <translation>Sin calibrar</translation>
    </message>
    <message>
        <source>The file says nothing about its training: the percentages are the network&apos;s own.</source>
        <translation>El archivo no dice nada de su entrenamiento: los porcentajes son los de la red.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::NotesEditor</name>
    <message>
        <source>%1, from %2 s to %3 s, in tier %4</source>
        <translation>%1, de %2 s a %3 s, en la capa %4</translation>
    </message>
    <message>
        <source>Tier %1, notes: %2</source>
        <translation>Capa %1, notas: %2</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation>Notas %1</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>Agregar capa</translation>
    </message>
    <message>
        <source>Rename tier</source>
        <translation>Cambiar el nombre de la capa</translation>
    </message>
    <message>
        <source>Remove tier</source>
        <translation>Quitar capa</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Escribir nota</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Borrar nota</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>Importar notas…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>tonada::ui::NotesStrip</name>
    <message>
        <source>Select a stretch and press Return to write a note</source>
        <translation>Seleccionar un tramo y pulsar Intro para escribir una nota</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>%1
%2 to %3 s</source>
        <translation>%1
%2 a %3 s</translation>
    </message>
</context>
<context>
    <name>tonada::ui::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>(%1 times)</source>
        <translation>(%1 veces)</translation>
    </message>
</context>
<context>
    <name>tonada::ui::OutputSelector</name>
    <message>
        <source>Output: none</source>
        <translation>Salida: ninguna</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>Salida: %1</translation>
    </message>
    <message>
        <source>Output: %1, not connected</source>
        <translation>Salida: %1, sin conexión</translation>
    </message>
    <message>
        <source>No loudspeaker or headphones to play on</source>
        <translation>No hay altavoz ni auriculares para reproducir</translation>
    </message>
    <message>
        <source>%1 (%2), default</source>
        <translation>%1 (%2), predeterminada</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <translation>%1, sin conexión</translation>
    </message>
    <message>
        <source>No loudspeaker or headphones found</source>
        <translation>No se encontró altavoz ni auriculares</translation>
    </message>
</context>
<context>
    <name>tonada::ui::PageBar</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Ajustes (Ctrl+,)</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Teclas y ayuda</translation>
    </message>
    <message>
        <source>Keys and help (F1)</source>
        <translation>Teclas y ayuda (F1)</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Acerca del modelo</translation>
    </message>
    <message>
        <source>Demo voices (shipped)</source>
        <translation>Voces de demostración (incluido)</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Abrir modelo…</translation>
    </message>
    <message>
        <source>Model: none</source>
        <translation>Modelo: ninguno</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modelo: %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+M)</source>
        <translation>%1 (Ctrl+M)</translation>
    </message>
    <message>
        <source>The microphone is on</source>
        <translation>El micrófono está encendido</translation>
    </message>
</context>
<context>
    <name>tonada::ui::PlayingTools</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play selection</source>
        <translation>Reproducir selección</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Loop the selection, or without one the recording (L)</source>
        <translation>Repetir la selección o, si no hay, la grabación (L)</translation>
    </message>
    <message>
        <source>Slower, with the same pitch</source>
        <translation>Más lento, con el mismo tono</translation>
    </message>
    <message>
        <source>What of the file is shown, judged and heard</source>
        <translation>Lo que se muestra, se clasifica y se oye del archivo</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mezcla</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Canal %1</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausa (Espacio)</translation>
    </message>
    <message>
        <source>Play the selection (Space)</source>
        <translation>Reproducir la selección (Espacio)</translation>
    </message>
    <message>
        <source>Play from the cursor (Space)</source>
        <translation>Reproducir desde el cursor (Espacio)</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Velocidad %1</translation>
    </message>
</context>
<context>
    <name>tonada::ui::PlotPainting</name>
    <message>
        <source>0 dB</source>
        <translation>0 dB</translation>
    </message>
    <message>
        <source>Arg.</source>
        <translation>Arg.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ProgressCard</name>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Volver a entrenar</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecentRecordings</name>
    <message>
        <source>Opened last</source>
        <translation>Abierto hace poco</translation>
    </message>
    <message>
        <source>Files and folders opened last</source>
        <translation>Archivos y carpetas abiertos hace poco</translation>
    </message>
    <message>
        <source>%1, not there any more</source>
        <translation>%1, ya no está</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Olvidar estos</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordController</name>
    <message>
        <source>Tonada clips</source>
        <translation>Fragmentos de Tonada</translation>
    </message>
    <message>
        <source>Folder for the recordings</source>
        <translation>Carpeta para las grabaciones</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordDialog</name>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Record clips</source>
        <translation>Grabar fragmentos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Hear the take (P)</source>
        <translation>Escuchar la toma (P)</translation>
    </message>
    <message>
        <source>Throw the take away (Del)</source>
        <translation>Descartar la toma (Supr)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>End the take (Space)</source>
        <translation>Terminar la toma (Espacio)</translation>
    </message>
    <message>
        <source>Begin a take (Space)</source>
        <translation>Empezar una toma (Espacio)</translation>
    </message>
    <message>
        <source>Keep the take (Return)</source>
        <translation>Conservar la toma (Intro)</translation>
    </message>
    <message>
        <source>The last take is not kept. Throw it away?</source>
        <translation>La última toma no se conservó. ¿Descartarla?</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordForm</name>
    <message>
        <source>The speaker agrees to being recorded and to training on the recording</source>
        <translation>Hay consentimiento de quien habla para grabar y entrenar con la grabación</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Hablante</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>the same name for all clips of one voice</source>
        <translation>el mismo nombre para todos los fragmentos de una voz</translation>
    </message>
    <message>
        <source>First of all: a folder for the recordings.</source>
        <translation>Primero: una carpeta para las grabaciones.</translation>
    </message>
    <message>
        <source>First of all: the speaker&apos;s name. It tells voices apart when training.</source>
        <translation>Primero: el nombre de quien habla. Distingue las voces al entrenar.</translation>
    </message>
    <message>
        <source>Nothing is recorded without the speaker&apos;s consent.</source>
        <translation>Sin el consentimiento de quien habla no se graba nada.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordWords</name>
    <message>
        <source>Space begins and ends a take. Clips are cut from it every 2 s; a minute of free speech is a good take.</source>
        <translation>Espacio empieza y termina una toma. De ella salen fragmentos de 2 s; un minuto de habla libre es una buena toma.</translation>
    </message>
    <message>
        <source>Recording. Space ends the take.</source>
        <translation>Grabando. Espacio termina la toma.</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Demasiado corta</translation>
    </message>
    <message>
        <source>A clip is 2 s long: there is none in this take, and it cannot be kept.</source>
        <translation>Un fragmento dura 2 s: en esta toma no hay ninguno, y no se puede conservar.</translation>
    </message>
    <message>
        <source>Nobody is heard speaking in this take.</source>
        <translation>En esta toma no se oye hablar a nadie.</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Incompleta</translation>
    </message>
    <message>
        <source>%1 samples were lost while recording.</source>
        <translation>Se perdieron %1 muestras al grabar.</translation>
    </message>
    <message>
        <source>%1 s of speech in it. Listen, then keep it (Return) or throw it away (Del).</source>
        <translation>Contiene %1 s de habla. Escucharla y luego conservarla (Intro) o descartarla (Supr).</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No se pudo</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingComparison</name>
    <message>
        <source>Reading both recordings…</source>
        <translation>Leyendo las dos grabaciones…</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingExport</name>
    <message>
        <source>Figure…</source>
        <translation>Figura…</translation>
    </message>
    <message>
        <source>Windows as CSV…</source>
        <translation>Ventanas en CSV…</translation>
    </message>
    <message>
        <source>Praat TextGrid…</source>
        <translation>TextGrid de Praat…</translation>
    </message>
    <message>
        <source>Audacity labels…</source>
        <translation>Etiquetas de Audacity…</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Imágenes (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Praat TextGrids (*.TextGrid)</source>
        <translation>TextGrid de Praat (*.TextGrid)</translation>
    </message>
    <message>
        <source>Audacity labels (*.txt)</source>
        <translation>Etiquetas de Audacity (*.txt)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;NumPy arrays (*.npy)</source>
        <translation>Tablas (*.csv);;Matrices de NumPy (*.npy)</translation>
    </message>
    <message>
        <source>Windows and verdict as JSON…</source>
        <translation>Ventanas y veredicto como JSON…</translation>
    </message>
    <message>
        <source>Notes as CSV…</source>
        <translation>Notas como CSV…</translation>
    </message>
    <message>
        <source>Notes as Audacity labels…</source>
        <translation>Notas como etiquetas de Audacity…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingExports</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Tables (*.csv);;NumPy arrays (*.npy)</source>
        <translation>Tablas (*.csv);;Matrices de NumPy (*.npy)</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingFigure</name>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Mel spectrogram, Hz</source>
        <translation>Espectrograma mel, Hz</translation>
    </message>
    <message>
        <source>MFCC, coefficient</source>
        <translation>MFCC, coeficiente</translation>
    </message>
    <message>
        <source>dB below the loudest</source>
        <translation>dB bajo el máximo</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>%1 · %2 kHz · %3 s</source>
        <translation>%1 · %2 kHz · %3 s</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>Time, s</source>
        <translation>Tiempo, s</translation>
    </message>
    <message>
        <source>Waveform, full scale 1</source>
        <translation>Forma de onda, escala 1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source> · %1 Hz · %2 dB</source>
        <translation> · %1 Hz · %2 dB</translation>
    </message>
    <message>
        <source> · c %1 · %2</source>
        <translation> · c %1 · %2</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingList</name>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Open recordings</source>
        <translation>Grabaciones abiertas</translation>
    </message>
    <message>
        <source>Drop files or folders here to open them</source>
        <translation>Soltar aquí archivos o carpetas para abrirlos</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingListModel</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>leyendo, %1 %</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>no utilizable</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingListening</name>
    <message>
        <source>No loudspeaker or headphones to play on</source>
        <translation>No hay altavoz ni auriculares para reproducir</translation>
    </message>
    <message>
        <source>%1 cannot be played on: choose another output</source>
        <translation>No se puede reproducir en %1: elegir otra salida</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingNotes</name>
    <message>
        <source>Import notes</source>
        <translation>Importar notas</translation>
    </message>
    <message>
        <source>Notes (*.TextGrid *.textgrid *.txt);;All files (*)</source>
        <translation>Notas (*.TextGrid *.textgrid *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingPlots</name>
    <message>
        <source>full scale = 1</source>
        <translation>escala completa = 1</translation>
    </message>
    <message>
        <source>40 coefficients, 32 ms hop</source>
        <translation>40 coeficientes, paso de 32 ms</translation>
    </message>
    <message>
        <source>windows of 2 s; dashed: unsure from %1 to %2</source>
        <translation>ventanas de 2 s; en trazos: sin certeza de %1 a %2</translation>
    </message>
    <message>
        <source>%1 kHz mono · %2</source>
        <translation>%1 kHz mono · %2</translation>
    </message>
    <message>
        <source>%1 kHz, %2 channels mixed · %3</source>
        <translation>%1 kHz, %2 canales mezclados · %3</translation>
    </message>
    <message>
        <source> · speech %1</source>
        <translation> · habla %1</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 a %2 s</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>kilohertz</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>Frequency, Hz</source>
        <translation>Frecuencia, Hz</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Pictures of the recording</source>
        <translation>Vistas de la grabación</translation>
    </message>
    <message>
        <source>%1, %2 long</source>
        <translation>%1, duración %2</translation>
    </message>
    <message>
        <source>c %1 · %2</source>
        <translation>c %1 · %2</translation>
    </message>
    <message>
        <source>F0 %1 Hz %2</source>
        <comment>frequency and note</comment>
        <translation>F0 %1 Hz %2</translation>
    </message>
    <message>
        <source>level %1 dB</source>
        <translation>nivel %1 dB</translation>
    </message>
    <message>
        <source>%1 Hz · %2</source>
        <comment>frequency and note</comment>
        <translation>%1 Hz · %2</translation>
    </message>
    <message>
        <source> · %1 dB</source>
        <translation> · %1 dB</translation>
    </message>
    <message>
        <source>F0, %1 to %2 Hz</source>
        <translation>F0, de %1 a %2 Hz</translation>
    </message>
    <message>
        <source>Intensity, %1 to 0 dB</source>
        <translation>Intensidad, de %1 a 0 dB</translation>
    </message>
    <message>
        <source>mel</source>
        <translation>mel</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>lineal</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarítmica</translation>
    </message>
    <message>
        <source>%1 ms %2, %3 ms hop, %4</source>
        <comment>length and shape of window, hop, scale</comment>
        <translation>%2 de %1 ms, paso de %3 ms, %4</translation>
    </message>
    <message>
        <source>Hann</source>
        <translation>Hann</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauss</translation>
    </message>
    <message>
        <source>%1; %2 ms from %3 s in view down</source>
        <translation>%1; %2 ms desde %3 s a la vista o menos</translation>
    </message>
    <message>
        <source>%1 kHz, channel %2 of %3 · %4</source>
        <translation>%1 kHz, canal %2 de %3 · %4</translation>
    </message>
    <message>
        <source>nothing was judged in this window</source>
        <translation>en esta ventana no se juzgó nada</translation>
    </message>
    <message>
        <source>choose a window to see what decided it</source>
        <translation>elegir una ventana para ver qué decidió</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingSession</name>
    <message>
        <source>Sessions (*.tonada)</source>
        <translation>Sesiones (*.tonada)</translation>
    </message>
    <message>
        <source>Tonada ended unexpectedly. The work can be restored; recordings: %1, notes: %2.</source>
        <translation>Tonada se cerró inesperadamente. Se puede recuperar el trabajo; grabaciones: %1, notas: %2.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Guardar sesión</translation>
    </message>
    <message>
        <source>Session saved</source>
        <translation>Sesión guardada</translation>
    </message>
    <message>
        <source>Session saved %1 s ago</source>
        <translation>Sesión guardada hace %1 s</translation>
    </message>
    <message>
        <source>Session saved %1 min ago</source>
        <translation>Sesión guardada hace %1 min</translation>
    </message>
    <message>
        <source>Notes on recordings were not saved in a session. Close Tonada without them?</source>
        <translation>Hay notas sobre grabaciones sin guardar en una sesión. ¿Cerrar Tonada sin ellas?</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingVerdictCard</name>
    <message>
        <source>Whole recording</source>
        <translation>Grabación completa</translation>
    </message>
    <message>
        <source>%1 s of speech</source>
        <translation>%1 s de habla</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Show what decided</source>
        <translation>Ver qué decidió</translation>
    </message>
    <message>
        <source>Lines over the spectrogram around what decided the chosen window (W)</source>
        <translation>Líneas en el espectrograma en torno a lo que decidió en la ventana elegida (W)</translation>
    </message>
    <message>
        <source>This model looks at five numbers, not at a picture: nothing can be shown</source>
        <translation>Este modelo mira cinco números, no una imagen: no hay nada que mostrar</translation>
    </message>
    <message>
        <source>%1 s, %2 % expected</source>
        <translation>%1 s, %2 % esperado</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingWords</name>
    <message>
        <source>%1 %2 %</source>
        <comment>Argentinian 86 %</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1 of %2 windows agree</source>
        <translation>%1 de %2 ventanas coinciden</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 a %2 s</translation>
    </message>
    <message>
        <source>%1; 0 to %2 dB, map %3</source>
        <translation>%1; 0 a %2 dB, paleta %3</translation>
    </message>
    <message>
        <source>MFCC −%1 to %1</source>
        <translation>MFCC −%1 a %1</translation>
    </message>
    <message>
        <source>print</source>
        <translation>impresión</translation>
    </message>
    <message>
        <source>night</source>
        <translation>noche</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papel</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Forma de onda</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Espectrograma</translation>
    </message>
    <message>
        <source>MFCC</source>
        <translation>MFCC</translation>
    </message>
    <message>
        <source>P(Argentinian)</source>
        <translation>P(argentino)</translation>
    </message>
    <message>
        <source>%1 % of the windows agree</source>
        <translation>coincide el %1 % de las ventanas</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingsController</name>
    <message>
        <source>Open recordings</source>
        <translation>Abrir grabaciones</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Leyendo %1…</translation>
    </message>
    <message>
        <source>Recordings and sessions (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.aif *.aiff *.tonada);;All files (*)</source>
        <translation>Grabaciones y sesiones (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.aif *.aiff *.tonada);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingsPage</name>
    <message>
        <source>Open the demo recordings</source>
        <translation>Abrir las grabaciones de demostración</translation>
    </message>
    <message>
        <source>Drop files or folders here to open them</source>
        <translation>Soltar aquí archivos o carpetas para abrirlos</translation>
    </message>
    <message>
        <source>Pictures work; open a model for a verdict</source>
        <translation>Las vistas funcionan; para clasificar, abrir un modelo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>play from the cursor, or pause</source>
        <translation>reproducir desde el cursor, o pausar</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>open recordings</source>
        <translation>abrir grabaciones</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>export the figure</source>
        <translation>exportar la figura</translation>
    </message>
    <message>
        <source>+ −</source>
        <translation>+ −</translation>
    </message>
    <message>
        <source>zoom in or out at the cursor; the wheel does it at the pointer</source>
        <translation>acercar o alejar en el cursor; con la rueda, en el puntero</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>the whole recording</source>
        <translation>la grabación completa</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>move the cursor (Shift: select, Ctrl: to the next window)</source>
        <translation>mover el cursor (Mayús: seleccionar, Ctrl: a la ventana siguiente)</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>zoom to the selection; Esc clears it</source>
        <translation>ampliar la selección; Esc la quita</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>two recordings side by side</source>
        <translation>dos grabaciones lado a lado</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>write a note on the selection</source>
        <translation>escribir una nota en la selección</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>delete the chosen note</source>
        <translation>borrar la nota elegida</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>undo a change of the notes (with Shift: redo)</source>
        <translation>deshacer un cambio de las notas (con Mayús: rehacer)</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>loop on or off</source>
        <translation>repetir o no</translation>
    </message>
    <message>
        <source>Alt+↑ ↓</source>
        <translation>Alt+↑ ↓</translation>
    </message>
    <message>
        <source>the spectrogram, or the view under the pointer, higher or lower</source>
        <translation>el espectrograma, o la vista bajo el puntero, más o menos alta</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Ventanas</translation>
    </message>
    <message>
        <source>The table of windows (T)</source>
        <translation>La tabla de ventanas (T)</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>the table of windows, where it is a drawer</source>
        <translation>la tabla de ventanas, donde es un cajón</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>the selection or the selected window is wrong: keep it for training</source>
        <translation>la selección o la ventana elegida está mal: conservarla para entrenar</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>save the session</source>
        <translation>guardar la sesión</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>show what decided the chosen window</source>
        <translation>ver qué decidió en la ventana elegida</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RecordingsToolBar</name>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Open recordings (Ctrl+O)</source>
        <translation>Abrir grabaciones (Ctrl+O)</translation>
    </message>
    <message>
        <source>Recording shown</source>
        <translation>Grabación mostrada</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export (Ctrl+E)</source>
        <translation>Exportar (Ctrl+E)</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Two recordings side by side (C)</source>
        <translation>Dos grabaciones lado a lado (C)</translation>
    </message>
    <message>
        <source>The recording is still being read</source>
        <translation>La grabación todavía se está leyendo</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ReportHtml</name>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Speakers and clips</source>
        <translation>Hablantes y fragmentos</translation>
    </message>
    <message>
        <source>Settings and data</source>
        <translation>Ajustes y datos</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ReportPictures</name>
    <message>
        <source>Two scores for one system</source>
        <translation>Dos puntajes, un sistema</translation>
    </message>
    <message>
        <source>accuracy, 95 % interval</source>
        <translation>exactitud, intervalo del 95 %</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>share of clips right, by epoch</source>
        <translation>proporción de aciertos, por época</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>binary cross-entropy, by epoch</source>
        <translation>entropía cruzada binaria, por época</translation>
    </message>
    <message>
        <source>What the model is made of</source>
        <translation>De qué está hecho el modelo</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ReportWindow</name>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Report as HTML…</source>
        <translation>Informe en HTML…</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Páginas web (*.html)</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Informe en PDF…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables as CSV…</source>
        <translation>Tablas en CSV…</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntajes</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Hablantes</translation>
    </message>
    <message>
        <source>Worst clips</source>
        <translation>Peores fragmentos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Settings and data</source>
        <translation>Ajustes y datos</translation>
    </message>
    <message>
        <source>report of run %1</source>
        <translation>informe del entrenamiento %1</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Se guardó %1.</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Carpeta para las tablas</translation>
    </message>
    <message>
        <source>Saved the tables in %1.</source>
        <translation>Las tablas se guardaron en %1.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>network.png</source>
        <translation>red.png</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Imágenes (*.png *.svg)</translation>
    </message>
    <message>
        <source>%1 – report</source>
        <translation>%1 – informe</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RuleText</name>
    <message>
        <source>%1 % of the 2 s are speech; %2 % are needed.</source>
        <translation>El %1 % de los 2 s es habla; hace falta el %2 %.</translation>
    </message>
    <message>
        <source>Little stands out of silence or steady noise: %1 % of the 2 s; %2 % are needed.</source>
        <translation>Poco se destaca del silencio o del ruido constante: el %1 % de los 2 s; hace falta el %2 %.</translation>
    </message>
    <message>
        <source>What stands out is too short for speech: %1 s at most; %2 s are needed.</source>
        <translation>Lo que se destaca es demasiado breve para ser habla: %1 s como máximo; hacen falta %2 s.</translation>
    </message>
    <message>
        <source>The loudest moment has %1 dBFS; %2 are needed.</source>
        <translation>El momento más fuerte tiene %1 dBFS; hacen falta %2.</translation>
    </message>
    <message>
        <source>%1 samples of the 2 s reach full scale; fewer than %2 are needed.</source>
        <translation>%1 muestras de los 2 s llegan al máximo; deben ser menos de %2.</translation>
    </message>
    <message>
        <source>%1 times as far from the training data as is allowed.</source>
        <translation>%1 veces la distancia admitida a los datos de entrenamiento.</translation>
    </message>
    <message>
        <source>The sound hardly moves, as hum, a tone or steady noise: the log-odds that it is speech are %1; more than %2 are needed.</source>
        <translation>El sonido casi no varía, como un zumbido, un tono o un ruido constante: el logaritmo de las chances de que sea habla es %1; hace falta más de %2.</translation>
    </message>
    <message>
        <source>The sound moves as music does: the log-odds that it is speech are %1; more than %2 are needed.</source>
        <translation>El sonido varía como la música: el logaritmo de las chances de que sea habla es %1; hace falta más de %2.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RunComparison</name>
    <message>
        <source>the smaller one counts more</source>
        <translation>la menor pesa más</translation>
    </message>
    <message>
        <source>as many clips of each</source>
        <translation>igual cantidad de cada una</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>como están</translation>
    </message>
    <message>
        <source>none</source>
        <comment>augmented copies</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>score and its interval</comment>
        <translation>%1 (%2 a %3)</translation>
    </message>
    <message>
        <source>Their settings are the same.</source>
        <translation>Los ajustes son los mismos.</translation>
    </message>
    <message>
        <source>They differ in: %1.</source>
        <translation>Difieren en: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number and name of a run</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Clips trained on</source>
        <translation>Fragmentos de entrenamiento</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Augmented copies</source>
        <translation>Copias aumentadas</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>New speakers</source>
        <translation>Hablantes nuevos</translation>
    </message>
    <message>
        <source>Clips shuffled</source>
        <translation>Fragmentos mezclados</translation>
    </message>
    <message>
        <source>Labels at random</source>
        <translation>Etiquetas al azar</translation>
    </message>
    <message>
        <source>Area under the ROC curve</source>
        <translation>Área bajo la curva ROC</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Error de calibración</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Mejor época</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>One of the two has not been tested.</source>
        <translation>Uno de los dos no fue evaluado.</translation>
    </message>
    <message>
        <source>Without intervals nobody can say which is better on new speakers.</source>
        <translation>Sin intervalos no se puede decir cuál es mejor con hablantes nuevos.</translation>
    </message>
    <message>
        <source>The intervals on new speakers overlap: the difference may be chance.</source>
        <translation>Los intervalos con hablantes nuevos se superponen: la diferencia puede ser azar.</translation>
    </message>
    <message>
        <source>The intervals on new speakers do not overlap: “%1” is better.</source>
        <translation>Los intervalos con hablantes nuevos no se superponen: es mejor “%1”.</translation>
    </message>
    <message>
        <source>They were tested on different recordings.</source>
        <translation>Se evaluaron con grabaciones distintas.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RunComparisonDialog</name>
    <message>
        <source>Two runs side by side</source>
        <translation>Dos entrenamientos, uno junto a otro</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>on validation speakers</source>
        <translation>con hablantes de validación</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RunsCard</name>
    <message>
        <source>Runs</source>
        <translation>Entrenamientos</translation>
    </message>
    <message>
        <source>kept between starts</source>
        <translation>se conservan al cerrar</translation>
    </message>
    <message>
        <source>Rename, compare, delete</source>
        <translation>Renombrar, comparar, borrar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Comparar los dos</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number and name of a run</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RunsController</name>
    <message>
        <source>Save model</source>
        <translation>Guardar modelo</translation>
    </message>
    <message>
        <source>run %1.onnx</source>
        <translation>prueba %1.onnx</translation>
    </message>
    <message>
        <source>Models (*.onnx)</source>
        <translation>Modelos (*.onnx)</translation>
    </message>
    <message>
        <source>A training was interrupted after epoch %1. Keep its network?</source>
        <translation>Un entrenamiento se interrumpió después de la época %1. ¿Guardar su red?</translation>
    </message>
    <message>
        <source>Keep network</source>
        <translation>Guardar la red</translation>
    </message>
    <message>
        <source>Delete run %1 and its model?</source>
        <translation>¿Borrar el entrenamiento %1 y su modelo?</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RunsModel</name>
    <message>
        <source>%1, trained on %2</source>
        <translation>%1, entrenado con %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Mezclados</translation>
    </message>
    <message>
        <source>New</source>
        <comment>accuracy on new speakers</comment>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
</context>
<context>
    <name>tonada::ui::RunsTable</name>
    <message>
        <source>No runs yet: a finished training appears here.</source>
        <translation>Todavía no hay entrenamientos: al terminar uno, aparece aquí.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::SaveDialog</name>
    <message>
        <source>Save what was just heard</source>
        <translation>Guardar lo que se acaba de oír</translation>
    </message>
    <message>
        <source>The last %1 s</source>
        <translation>Los últimos %1 s</translation>
    </message>
    <message>
        <source>Seconds to save</source>
        <translation>Segundos que se guardan</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ScalarBars</name>
    <message>
        <source>speaks for %1</source>
        <translation>habla a favor de %1</translation>
    </message>
    <message>
        <source>share of all splits that ask for it</source>
        <translation>proporción de las divisiones que preguntan por él</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ScoreChart</name>
    <message>
        <source>Two scores for one system</source>
        <translation>Dos puntajes, un sistema</translation>
    </message>
    <message>
        <source>accuracy, 95 % interval</source>
        <translation>exactitud, intervalo del 95 %</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ScoreRows</name>
    <message>
        <source>chance %1</source>
        <translation>azar %1</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ScoreTables</name>
    <message>
        <source>accuracy</source>
        <translation>exactitud</translation>
    </message>
    <message>
        <source>mean of the classes</source>
        <translation>promedio de las clases</translation>
    </message>
    <message>
        <source>mean weighted by clips</source>
        <translation>promedio ponderado por fragmentos</translation>
    </message>
    <message>
        <source>Area under the ROC curve</source>
        <translation>Área bajo la curva ROC</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Precisión media</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Exactitud balanceada</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Always the larger class</source>
        <translation>Siempre la clase mayor</translation>
    </message>
    <message>
        <source>Calibration error (ECE)</source>
        <translation>Error de calibración (ECE)</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Pérdida logarítmica</translation>
    </message>
    <message>
        <source>Argentinian</source>
        <translation>Argentino</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Two scores for one system</source>
        <translation>Dos puntajes, un sistema</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntaje</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Fragmentos</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Hablantes</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Clase verdadera</translation>
    </message>
    <message>
        <source>decided: %1</source>
        <translation>decidió: %1</translation>
    </message>
    <message>
        <source>Classification report</source>
        <translation>Informe de clasificación</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Support (clips)</source>
        <translation>Soporte (fragmentos)</translation>
    </message>
    <message>
        <source>Further measures</source>
        <translation>Otras medidas</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Hablante</translation>
    </message>
    <message>
        <source>Mean P(Argentinian)</source>
        <translation>P(argentino) media</translation>
    </message>
    <message>
        <source>A finished training lists its test speakers here.</source>
        <translation>Un entrenamiento terminado muestra aquí sus hablantes de prueba.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ScoreText</name>
    <message>
        <source>Shuffled clips put the same voice on both sides of the split, so that score measures how well the network knows the voices.</source>
        <translation>Al mezclar los fragmentos, la misma voz queda a ambos lados de la división: ese puntaje mide cuánto conoce la red las voces.</translation>
    </message>
    <message>
        <source>The two scores differ by less than the interval: more speakers would show whether the network knows the voices.</source>
        <translation>Los dos puntajes difieren menos que el intervalo: con más hablantes se vería si la red conoce las voces.</translation>
    </message>
    <message>
        <source>Both scores are near chance: the network does not tell the classes apart.</source>
        <translation>Ambos puntajes están cerca del azar: la red no distingue las clases.</translation>
    </message>
    <message>
        <source>New speakers score no lower than shuffled clips: here that split promises no more than new voices keep.</source>
        <translation>Los hablantes nuevos no puntúan menos que los fragmentos mezclados: aquí esa división no promete más de lo que cumplen las voces nuevas.</translation>
    </message>
    <message>
        <source>No training clip came from these voices. The score is not clearly above chance.</source>
        <translation>Ningún fragmento de entrenamiento es de estas voces. El puntaje no supera con claridad el azar.</translation>
    </message>
    <message>
        <source>No training clip came from these voices: this is what to expect.</source>
        <translation>Ningún fragmento de entrenamiento es de estas voces: esto es lo que cabe esperar.</translation>
    </message>
    <message>
        <source>Shuffled clips put the same voice on both sides of the split: only the score for new speakers tells what to expect.</source>
        <translation>Al mezclar los fragmentos, la misma voz queda a ambos lados de la división: solo el puntaje de hablantes nuevos dice lo que cabe esperar.</translation>
    </message>
    <message>
        <source>With labels at random the score is %1, as it should be.</source>
        <translation>Con etiquetas al azar el puntaje es %1, como corresponde.</translation>
    </message>
    <message>
        <source>With labels at random the score is %1, below chance.</source>
        <translation>Con etiquetas al azar el puntaje es %1, por debajo del azar.</translation>
    </message>
    <message>
        <source>It stays at %1 even when the labels mean nothing.</source>
        <translation>Sigue en %1 aunque las etiquetas no signifiquen nada.</translation>
    </message>
    <message>
        <source>Shuffled clips score %1 even when the labels mean nothing.</source>
        <translation>Los fragmentos mezclados puntúan %1 aunque las etiquetas no signifiquen nada.</translation>
    </message>
    <message>
        <source>New speakers</source>
        <translation>Hablantes nuevos</translation>
    </message>
    <message>
        <source>Clips shuffled</source>
        <translation>Fragmentos mezclados</translation>
    </message>
    <message>
        <source>Labels at random</source>
        <translation>Etiquetas al azar</translation>
    </message>
    <message>
        <source>what to expect</source>
        <translation>lo que cabe esperar</translation>
    </message>
    <message>
        <source>what notebooks report</source>
        <translation>lo que informan los cuadernos</translation>
    </message>
    <message>
        <source>clips shuffled; should be %1</source>
        <translation>mezclados; debería ser %1</translation>
    </message>
    <message>
        <source>A finished training fills these rows.</source>
        <translation>Un entrenamiento terminado completa estas filas.</translation>
    </message>
    <message>
        <source>New speakers are those of the folder %1.</source>
        <translation>Los hablantes nuevos son los de la carpeta %1.</translation>
    </message>
    <message>
        <source>Clips not trained on, as that folder has them or their speakers: %1.</source>
        <translation>Fragmentos no usados para entrenar, pues ellos o sus hablantes están en esa carpeta: %1.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::SelectionLine</name>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Drag with Shift held, or press Shift with ← or →, to select a stretch.</source>
        <translation>Para seleccionar un tramo, arrastrar con Mayús o pulsar Mayús con ← o →.</translation>
    </message>
    <message>
        <source>drag with Shift</source>
        <translation>arrastrar con Mayús</translation>
    </message>
    <message>
        <source>%1 s · 1/t %2 Hz</source>
        <translation>%1 s · 1/t %2 Hz</translation>
    </message>
    <message>
        <source>Selection from %1 s to %2 s, %3 s long</source>
        <translation>Selección de %1 s a %2 s, dura %3 s</translation>
    </message>
</context>
<context>
    <name>tonada::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Letter size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>A new language shows after the next start.</source>
        <translation>El idioma nuevo se ve al volver a abrir el programa.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>tonada::ui::SettingsOfTrainingDialog</name>
    <message>
        <source>Leave out clips of the larger class</source>
        <translation>Omitir fragmentos de la clase mayor</translation>
    </message>
    <message>
        <source>Settings of the training</source>
        <translation>Ajustes del entrenamiento</translation>
    </message>
    <message>
        <source> thousandths</source>
        <translation> milésimas</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Stop after epochs without progress</source>
        <translation>Detener tras épocas sin progreso</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Usual values</source>
        <translation>Valores habituales</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A changed copy of each training clip for each of these</source>
        <translation>Por cada una, una copia cambiada de cada fragmento de entrenamiento</translation>
    </message>
    <message>
        <source>Reset to the notebook&apos;s</source>
        <translation>Volver a los del cuaderno</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ShareViews</name>
    <message>
        <source>%1, 95 % interval %2–%3</source>
        <translation>%1, intervalo del 95 % %2–%3</translation>
    </message>
    <message>
        <source>Needs test clips of both classes.</source>
        <translation>Hacen falta fragmentos de prueba de las dos clases.</translation>
    </message>
    <message>
        <source>This run was not tested.</source>
        <translation>Este entrenamiento no se probó.</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>Curva ROC</translation>
    </message>
    <message>
        <source>false alarms: share of Other clips</source>
        <translation>falsas alarmas: proporción de fragmentos Otro</translation>
    </message>
    <message>
        <source>found: share of Argentinian clips</source>
        <translation>hallados: proporción de argentinos</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>azar</translation>
    </message>
    <message>
        <source>found %1, false alarms %2</source>
        <translation>hallados %1, falsas alarmas %2</translation>
    </message>
    <message>
        <source>P ≥ %1: %2</source>
        <translation>P ≥ %1: %2</translation>
    </message>
    <message>
        <source>AUC %1</source>
        <translation>AUC %1</translation>
    </message>
    <message>
        <source>ROC curve of new speakers: area under it %1; chance is %2.</source>
        <translation>Curva ROC de hablantes nuevos: área %1; el azar da %2.</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilidad</translation>
    </message>
    <message>
        <source>P(Argentinian), mean of the bin; bars: clips in the bin</source>
        <translation>P(argentino), media del tramo; barras: fragmentos</translation>
    </message>
    <message>
        <source>share of Argentinian clips</source>
        <translation>proporción de argentinos</translation>
    </message>
    <message>
        <source>P %1: Argentinian %2, %3 clips</source>
        <translation>P %1: argentinos %2, %3 fragmentos</translation>
    </message>
    <message>
        <source>calibration error (ECE) %1</source>
        <translation>error de calibración (ECE) %1</translation>
    </message>
    <message>
        <source>Calibration error %1. %2</source>
        <translation>Error de calibración %1. %2</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>ideal</translation>
    </message>
</context>
<context>
    <name>tonada::ui::SoundAuditDialog</name>
    <message>
        <source>Sound of the classes</source>
        <translation>Sonido de las clases</translation>
    </message>
    <message>
        <source>A system can tell the classes apart by their microphones and rooms without hearing an accent. Its score then says nothing about other recordings.</source>
        <translation>Un sistema puede distinguir las clases por el micrófono y la sala sin oír ningún acento. Su puntuación no dice entonces nada sobre otras grabaciones.</translation>
    </message>
    <message>
        <source>Median and standard deviation of the clips. The shares come from a logistic regression tried on speakers it was not fitted to; chance is 50 %.</source>
        <translation>Mediana y desviación estándar de los fragmentos. Los porcentajes son de una regresión logística probada con hablantes con los que no se ajustó; el azar es 50&#xa0;%.</translation>
    </message>
    <message>
        <source>Median and standard deviation of the clips. The shares come from a logistic regression tried on recordings it was not fitted to; chance is 50 %.</source>
        <translation>Mediana y desviación estándar de los fragmentos. Los porcentajes son de una regresión logística probada con grabaciones con las que no se ajustó; el azar es 50&#xa0;%.</translation>
    </message>
    <message>
        <source>In the score for new speakers no recording is on both sides of the split. With clips shuffled, clips of one recording are on both.</source>
        <translation>En la puntuación de hablantes nuevos ninguna grabación está en ambos lados de la división. Con fragmentos mezclados, los de una misma grabación están en ambos.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Argentinian</source>
        <translation>Argentino</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Told apart by these four</source>
        <translation>Distinguidas por estos cuatro</translation>
    </message>
    <message>
        <source>Told apart by the pauses alone</source>
        <translation>Distinguidas solo por las pausas</translation>
    </message>
    <message>
        <source>Loudness of the speech, dBFS</source>
        <translation>Volumen del habla, dBFS</translation>
    </message>
    <message>
        <source>Bandwidth, Hz (at most 8000)</source>
        <translation>Ancho de banda, Hz (a lo sumo 8000)</translation>
    </message>
    <message>
        <source>Signal-to-noise ratio, dB</source>
        <translation>Relación señal-ruido, dB</translation>
    </message>
    <message>
        <source>Pauses, % of the clip</source>
        <translation>Pausas, % del fragmento</translation>
    </message>
    <message>
        <source>too few recordings to say</source>
        <translation>demasiado pocas grabaciones para decirlo</translation>
    </message>
    <message>
        <source>%1 % of clips</source>
        <translation>%1&#xa0;% de los fragmentos</translation>
    </message>
    <message>
        <source>%1 % of clips (%2 to %3)</source>
        <translation>%1&#xa0;% de los fragmentos (%2 a %3)</translation>
    </message>
</context>
<context>
    <name>tonada::ui::SourceSelector</name>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Archivo: %1</translation>
    </message>
    <message>
        <source>Microphone: none</source>
        <translation>Micrófono: ninguno</translation>
    </message>
    <message>
        <source>Microphone: %1</source>
        <translation>Micrófono: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Fuente: %1</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>%1 (%2), default</source>
        <translation>%1 (%2), predeterminado</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <translation>%1, sin conexión</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>No se encontró ningún micrófono</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>Otras fuentes</translation>
    </message>
    <message>
        <source>File as live…</source>
        <translation>Archivo como en vivo…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Mix of all</source>
        <translation>Mezcla de todos</translation>
    </message>
    <message>
        <source>Input gain</source>
        <translation>Ganancia de entrada</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>tonada::ui::SpectrogramDialog</name>
    <message>
        <source>Spectrogram</source>
        <translation>Espectrograma</translation>
    </message>
    <message>
        <source>Frequency scale</source>
        <translation>Escala de frecuencia</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarítmica</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Hann</source>
        <translation>Hann</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauss</translation>
    </message>
    <message>
        <source>Window length</source>
        <translation>Largo de ventana</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Hop</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Los de la ventana</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Print, grey</source>
        <translation>Impresión, gris</translation>
    </message>
    <message>
        <source>F0 from</source>
        <translation>F0 desde</translation>
    </message>
    <message>
        <source>F0 to</source>
        <translation>F0 hasta</translation>
    </message>
</context>
<context>
    <name>tonada::ui::StatusLine</name>
    <message>
        <source>Audio stays on this computer</source>
        <translation>El audio no sale de esta computadora</translation>
    </message>
</context>
<context>
    <name>tonada::ui::StructureCard</name>
    <message>
        <source>What the model is made of</source>
        <translation>De qué está hecho el modelo</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>reading the model…</source>
        <translation>leyendo el modelo…</translation>
    </message>
</context>
<context>
    <name>tonada::ui::SystemCard</name>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Advanced…</source>
        <translation>Avanzado…</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>ajustes propios</translation>
    </message>
    <message>
        <source>as tried on the demo voices</source>
        <translation>probado con las voces de demostración</translation>
    </message>
    <message>
        <source>as in the notebook</source>
        <translation>como en el cuaderno</translation>
    </message>
    <message>
        <source>%1 epochs · batch %2 · seed %3</source>
        <translation>%1 épocas · lote %2 · semilla %3</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
</context>
<context>
    <name>tonada::ui::SystemText</name>
    <message>
        <source>CNN</source>
        <translation>CNN</translation>
    </message>
    <message>
        <source>CNN with augmentation</source>
        <translation>CNN con aumento</translation>
    </message>
    <message>
        <source>Compact network</source>
        <translation>Red compacta</translation>
    </message>
    <message>
        <source>MFCC as a picture; %1 million weights</source>
        <translation>MFCC como imagen; %1 millones de pesos</translation>
    </message>
    <message>
        <source>adds noisy and pitch-shifted copies</source>
        <translation>agrega copias con ruido y otra altura</translation>
    </message>
    <message>
        <source>convolves along time; %1 weights</source>
        <translation>convoluciona en el tiempo; %1 pesos</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>reads the 40 × 63 matrix row by row</source>
        <translation>lee la matriz de 40 × 63 fila por fila</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Regresión logística</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>Bosque aleatorio</translation>
    </message>
    <message>
        <source>five numbers per clip</source>
        <translation>cinco números por fragmento</translation>
    </message>
    <message>
        <source>five numbers per clip, 100 trees</source>
        <translation>cinco números por fragmento, 100 árboles</translation>
    </message>
</context>
<context>
    <name>tonada::ui::TakeList</name>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Todavía no hay nada grabado</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>kept: %1, together %2</source>
        <translation>conservadas: %1, en total %2</translation>
    </message>
</context>
<context>
    <name>tonada::ui::TrainController</name>
    <message>
        <source>Folder of recordings</source>
        <translation>Carpeta de grabaciones</translation>
    </message>
    <message>
        <source>Reading recordings…</source>
        <translation>Leyendo grabaciones…</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>Listo para entrenar</translation>
    </message>
    <message>
        <source>Nothing to train on yet</source>
        <translation>Todavía no hay con qué entrenar</translation>
    </message>
    <message>
        <source>Trained three times: for new speakers, with clips shuffled, with labels at random.</source>
        <translation>Se entrena tres veces: hablantes nuevos, fragmentos mezclados, etiquetas al azar.</translation>
    </message>
    <message>
        <source>Choose a folder or record clips first.</source>
        <translation>Primero, elegir una carpeta o grabar fragmentos.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Folder of recordings to test on</source>
        <translation>Carpeta de grabaciones para la prueba</translation>
    </message>
    <message>
        <source>Training uses %1 of %2 cores</source>
        <translation>El entrenamiento usa %1 de %2 núcleos</translation>
    </message>
    <message>
        <source>Cancelled, best network kept</source>
        <translation>Cancelado, se conserva la mejor red</translation>
    </message>
    <message>
        <source>Measuring what it is worth…</source>
        <translation>Midiendo cuánto vale…</translation>
    </message>
    <message>
        <source>Training used %1 of %2 cores</source>
        <translation>El entrenamiento usó %1 de %2 núcleos</translation>
    </message>
    <message>
        <source>Saved run %1</source>
        <translation>Entrenamiento %1 guardado</translation>
    </message>
</context>
<context>
    <name>tonada::ui::TrainPage</name>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entrenar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>cancel; the best network so far is kept</source>
        <translation>cancelar; se conserva la mejor red hasta el momento</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>use the new model live</source>
        <translation>usar el modelo nuevo en vivo</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>save the model</source>
        <translation>guardar el modelo</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>delete the selected run</source>
        <translation>borrar la prueba elegida</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>report of the run</source>
        <translation>informe del entrenamiento</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>rename the selected run</source>
        <translation>renombrar el entrenamiento elegido</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>RePág, AvPág</translation>
    </message>
    <message>
        <source>another step, where the window shows one at a time</source>
        <translation>otro paso, cuando la ventana muestra uno por vez</translation>
    </message>
    <message>
        <source>Training is running. Close Tonada and end it?</source>
        <translation>El entrenamiento está en marcha. ¿Cerrar Tonada y terminarlo?</translation>
    </message>
</context>
<context>
    <name>tonada::ui::TrainToolBar</name>
    <message>
        <source>Save model…</source>
        <translation>Guardar modelo…</translation>
    </message>
    <message>
        <source>Use live</source>
        <translation>Usar en vivo</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
</context>
<context>
    <name>tonada::ui::TrainingCurves</name>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>clips shuffled</source>
        <translation>fragmentos mezclados</translation>
    </message>
    <message>
        <source>new speakers</source>
        <translation>hablantes nuevos</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>best, %1</source>
        <translation>mejor, %1</translation>
    </message>
    <message>
        <source>Training draws curves here.</source>
        <translation>Las curvas aparecen al entrenar.</translation>
    </message>
    <message>
        <source>accuracy, share of clips right</source>
        <translation>exactitud, proporción de aciertos</translation>
    </message>
    <message>
        <source>loss, binary cross-entropy</source>
        <translation>pérdida, entropía cruzada binaria</translation>
    </message>
    <message>
        <source>%1: accuracy, share of clips right</source>
        <translation>%1: exactitud, proporción de fragmentos correctos</translation>
    </message>
    <message>
        <source>%1: loss, binary cross-entropy</source>
        <translation>%1: pérdida, entropía cruzada binaria</translation>
    </message>
</context>
<context>
    <name>tonada::ui::TrainingProgress</name>
    <message>
        <source>about %1 left</source>
        <translation>faltan unos %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Training, 1 of 3: for new speakers</source>
        <translation>Entrenando, 1 de 3: hablantes nuevos</translation>
    </message>
    <message>
        <source>Training, 2 of 3: clips shuffled</source>
        <translation>Entrenando, 2 de 3: fragmentos mezclados</translation>
    </message>
    <message>
        <source>Training, 3 of 3: labels at random</source>
        <translation>Entrenando, 3 de 3: etiquetas al azar</translation>
    </message>
    <message>
        <source>Finished: %1 epochs in %2</source>
        <translation>Terminado: %1 épocas en %2</translation>
    </message>
    <message>
        <source>Cancelled, best network kept</source>
        <translation>Cancelado, se conserva la mejor red</translation>
    </message>
    <message>
        <source>Best on validation speakers: epoch %1, kept.</source>
        <translation>Mejor con los hablantes de validación: época %1, conservada.</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>Terminado en %1</translation>
    </message>
    <message>
        <source>Interrupted, best network kept</source>
        <translation>Interrumpido, queda la mejor red</translation>
    </message>
</context>
<context>
    <name>tonada::ui::VerdictFace</name>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
</context>
<context>
    <name>tonada::ui::VerdictPanel</name>
    <message>
        <source>Reset verdict</source>
        <translation>Reiniciar veredicto</translation>
    </message>
    <message>
        <source>Forget the speech heard so far (R)</source>
        <translation>Olvidar el habla oída hasta ahora (R)</translation>
    </message>
    <message>
        <source>Verdict settings</source>
        <translation>Ajustes del veredicto</translation>
    </message>
    <message>
        <source>Show what decided</source>
        <translation>Ver qué decidió</translation>
    </message>
    <message>
        <source>Lines over the mel spectrogram around what spoke for and against (W)</source>
        <translation>Líneas en el espectrograma mel en torno a lo que pesó a favor y en contra (W)</translation>
    </message>
    <message>
        <source>This model looks at five numbers, not at a picture: nothing can be shown</source>
        <translation>Este modelo mira cinco números, no una imagen: no hay nada que mostrar</translation>
    </message>
</context>
<context>
    <name>tonada::ui::VerdictSettingsDialog</name>
    <message>
        <source>Verdict settings</source>
        <translation>Ajustes del veredicto</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Over the last seconds of speech</source>
        <translation>Sobre los últimos segundos de habla</translation>
    </message>
    <message>
        <source>All speech counts alike</source>
        <translation>Toda el habla cuenta por igual</translation>
    </message>
    <message>
        <source>Newer speech counts more</source>
        <translation>Lo más reciente cuenta más</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Argentinians expected</source>
        <translation>Argentinos esperados</translation>
    </message>
    <message>
        <source>as many as in the training data (%1 %)</source>
        <translation>como en los datos de entrenamiento (%1 %)</translation>
    </message>
    <message>
        <source>The model hears how well the sounds fit, not how likely an Argentinian is to begin with: where few are expected, the same sounds are weaker evidence.</source>
        <translation>El modelo oye si los sonidos concuerdan, no cuán probable es de antemano un acento argentino: donde se esperan pocos, los mismos sonidos prueban menos.</translation>
    </message>
    <message>
        <source>Correct me</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Keep speech I call right (Y) or wrong (N) for training</source>
        <translation>Conservar para entrenar lo que se marca como correcto (Y) o incorrecto (N)</translation>
    </message>
    <message>
        <source>a name or number</source>
        <translation>un nombre o número</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Quién habla</translation>
    </message>
    <message>
        <source>agrees to being recorded</source>
        <translation>acepta ser grabado</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Clips are kept in</source>
        <translation>Los fragmentos se guardan en</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Folder for training</source>
        <translation>Carpeta para entrenar</translation>
    </message>
    <message>
        <source>△ Nothing is kept until it is said who speaks.</source>
        <translation>△ No se conserva nada hasta indicar quién habla.</translation>
    </message>
    <message>
        <source>△ Nothing is kept without the speaker&apos;s consent.</source>
        <translation>△ No se conserva nada sin el consentimiento de quien habla.</translation>
    </message>
</context>
<context>
    <name>tonada::ui::VerdictWords</name>
    <message>
        <source>Argentinian</source>
        <translation>Argentino</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Sin certeza</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Escuchando…</translation>
    </message>
    <message>
        <source>No speech</source>
        <translation>Sin voz</translation>
    </message>
    <message>
        <source>Too quiet</source>
        <translation>Volumen muy bajo</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Unlike the training data</source>
        <translation>Distinto de lo conocido</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Sin micrófono</translation>
    </message>
    <message>
        <source>Microphone not allowed</source>
        <translation>Micrófono sin permiso</translation>
    </message>
    <message>
        <source>Microphone not usable</source>
        <translation>Micrófono no utilizable</translation>
    </message>
    <message>
        <source>Microphone lost</source>
        <translation>Micrófono desconectado</translation>
    </message>
    <message>
        <source>No answer from the sound system</source>
        <translation>El sistema de sonido no responde</translation>
    </message>
    <message>
        <source>File not usable</source>
        <translation>Archivo no utilizable</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>Model not usable</source>
        <translation>Modelo incompatible</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Imagen congelada</translation>
    </message>
    <message>
        <source>waiting for somebody to speak</source>
        <translation>a la espera de que alguien hable</translation>
    </message>
    <message>
        <source>move closer or raise the input level</source>
        <translation>acercarse o subir el nivel de entrada</translation>
    </message>
    <message>
        <source>lower the input level or move away</source>
        <translation>bajar el nivel de entrada o alejarse</translation>
    </message>
    <message>
        <source>no verdict: the model knows nothing like this</source>
        <translation>sin veredicto: el modelo no oyó nada parecido</translation>
    </message>
    <message>
        <source>connect one, or play the demo</source>
        <translation>conectar uno o usar la demostración</translation>
    </message>
    <message>
        <source>allow it in the system settings</source>
        <translation>habilitarlo en los ajustes del sistema</translation>
    </message>
    <message>
        <source>goes on by itself when it answers again</source>
        <translation>sigue solo cuando vuelva a responder</translation>
    </message>
    <message>
        <source>pictures work; open a model for a verdict</source>
        <translation>las vistas funcionan; para clasificar, abrir un modelo</translation>
    </message>
    <message>
        <source>capture goes on</source>
        <translation>la captura sigue</translation>
    </message>
    <message>
        <source>between %1 and %2 %: more speech may help</source>
        <translation>entre %1 y %2 %: puede ayudar oír más</translation>
    </message>
    <message>
        <source>%1 of %2 s of speech</source>
        <translation>%1 de %2 s de habla</translation>
    </message>
    <message>
        <source>last %1 s of speech</source>
        <translation>últimos %1 s de habla</translation>
    </message>
    <message>
        <source>Likely %1 to %2 %</source>
        <translation>Probable: %1 a %2 %</translation>
    </message>
    <message>
        <source>unsure: %1 to %2 %</source>
        <translation>sin certeza: %1 a %2 %</translation>
    </message>
    <message>
        <source>%1: reconnecting…</source>
        <translation>%1: reconectando…</translation>
    </message>
    <message>
        <source>last: Unsure, %1 ago</source>
        <translation>último: Sin certeza, hace %1</translation>
    </message>
    <message>
        <source>last: %1 %2 %, %3 ago</source>
        <translation>último: %1 %2 %, hace %3</translation>
    </message>
    <message>
        <source>Argentinian (Rioplatense) accent: P(Argentinian) over the last speech is above the unsure band</source>
        <translation>Acento argentino (rioplatense): P(argentino) en el habla reciente está por encima de la franja sin certeza</translation>
    </message>
    <message>
        <source>Another Spanish accent: P(Argentinian) over the last speech is below the unsure band</source>
        <translation>Otro acento del español: P(argentino) en el habla reciente está por debajo de la franja sin certeza</translation>
    </message>
    <message>
        <source>P(Argentinian) over the last speech lies in the unsure band</source>
        <translation>P(argentino) en el habla reciente cae en la franja sin certeza</translation>
    </message>
    <message>
        <source>A verdict needs some seconds of speech</source>
        <translation>Un veredicto necesita algunos segundos de habla</translation>
    </message>
    <message>
        <source>The last seconds hold no speech</source>
        <translation>En los últimos segundos no hay habla</translation>
    </message>
    <message>
        <source>The level is so low that the noise of the device decides</source>
        <translation>El nivel es tan bajo que decide el ruido del equipo</translation>
    </message>
    <message>
        <source>Samples reach full scale: the wave is cut off</source>
        <translation>Las muestras llegan al máximo: la onda se recorta</translation>
    </message>
    <message>
        <source>The sound lies far from everything the model was trained on</source>
        <translation>El sonido está lejos de todo lo usado para entrenar el modelo</translation>
    </message>
    <message>
        <source>%1, %2 per cent, %3</source>
        <translation>%1, %2 por ciento, %3</translation>
    </message>
    <message>
        <source>Likely %1 %</source>
        <translation>Probable: %1 %</translation>
    </message>
    <message>
        <source>last %1 s, %2 % expected</source>
        <translation>últimos %1 s, %2 % esperado</translation>
    </message>
</context>
<context>
    <name>tonada::ui::ViewControls</name>
    <message>
        <source>Own settings</source>
        <translation>Ajustes propios</translation>
    </message>
    <message>
        <source>Wide band</source>
        <translation>Banda ancha</translation>
    </message>
    <message>
        <source>Narrow band</source>
        <translation>Banda angosta</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Which views are shown, and how high</source>
        <translation>Qué vistas se muestran y con qué altura</translation>
    </message>
    <message>
        <source>How the spectrogram is made</source>
        <translation>Cómo se calcula el espectrograma</translation>
    </message>
    <message>
        <source>F0 over the spectrogram</source>
        <translation>F0 sobre el espectrograma</translation>
    </message>
    <message>
        <source>Intensity over the spectrogram</source>
        <translation>Intensidad sobre el espectrograma</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Alturas</translation>
    </message>
    <message>
        <source>%1: higher</source>
        <translation>%1: más alta</translation>
    </message>
    <message>
        <source>%1: lower</source>
        <translation>%1: más baja</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Como al principio</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Spectrogram: %1</source>
        <translation>Espectrograma: %1</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Espectrograma</translation>
    </message>
</context>
<context>
    <name>tonada::ui::WindowFacts</name>
    <message>
        <source>This window</source>
        <translation>Esta ventana</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>P(Argentinian)</source>
        <translation>P(argentino)</translation>
    </message>
    <message>
        <source>Speech in it</source>
        <translation>Habla en ella</translation>
    </message>
    <message>
        <source>Speech gathered</source>
        <translation>Habla reunida</translation>
    </message>
    <message>
        <source>Like the training data</source>
        <translation>Parecido a lo conocido</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 de %2 s</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>Show the facts of this window</source>
        <translation>Mostrar los datos de esta ventana</translation>
    </message>
    <message>
        <source>Hide the facts of this window</source>
        <translation>Ocultar los datos de esta ventana</translation>
    </message>
</context>
<context>
    <name>tonada::ui::WindowsCard</name>
    <message>
        <source>Windows</source>
        <translation>Ventanas</translation>
    </message>
    <message>
        <source>Windows of the recording</source>
        <translation>Ventanas de la grabación</translation>
    </message>
    <message>
        <source>Start, s</source>
        <translation>Inicio, s</translation>
    </message>
    <message>
        <source>P</source>
        <comment>probability</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>The windows of the recording, with a model&apos;s verdict on each, stand here.</source>
        <translation>Aquí aparecen las ventanas de la grabación, cada una con el veredicto del modelo.</translation>
    </message>
    <message>
        <source>2 s each, every 0.5 s</source>
        <translation>2 s cada una, cada 0,5 s</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>This is wrong…</source>
        <translation>Está mal…</translation>
    </message>
    <message>
        <source>Keep it as what it really is, for training (N)</source>
        <translation>Conservarlo como lo que es en realidad, para entrenar (N)</translation>
    </message>
    <message>
        <source>Select a stretch or a window first</source>
        <translation>Primero, elegir un tramo o una ventana</translation>
    </message>
</context>
<context>
    <name>tonada::ui::WorstClipsCard</name>
    <message>
        <source>Worst clips</source>
        <translation>Peores fragmentos</translation>
    </message>
    <message>
        <source>test clips answered wrong, the most confident first</source>
        <translation>fragmentos de prueba con respuesta equivocada, primero los de mayor certeza</translation>
    </message>
    <message>
        <source>Hear clip</source>
        <translation>Oír fragmento</translation>
    </message>
    <message>
        <source>No loudspeaker or headphones were found.</source>
        <translation>No se encontraron parlantes ni auriculares.</translation>
    </message>
    <message>
        <source>Playing %1 from %2 s.</source>
        <translation>Se reproduce %1 desde %2 s.</translation>
    </message>
    <message>
        <source>Open in Recordings</source>
        <translation>Abrir en Grabaciones</translation>
    </message>
</context>
</TS>
