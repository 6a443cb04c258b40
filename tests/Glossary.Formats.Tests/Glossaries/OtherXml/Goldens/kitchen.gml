<?xml version="1.0" encoding="UTF-8"?>
<glossary version="1.0" srclang="en" xmlns="http://www.maxprograms.com/gml">
  <glossentry>
    <comment>From the menu of the canteen.</comment>
    <langentry xml:lang="fr">
      <term>réduction</term>
      <definition>Une sauce cuite jusqu'à épaississement.</definition>
    </langentry>
    <langentry xml:lang="en">
      <term>reduction</term>
      <definition source="cook book">A sauce that was boiled until it is thick.</definition>
      <term>glaze</term>
    </langentry>
  </glossentry>
  <glossentry>
    <langentry xml:lang="en"><term>roux</term></langentry>
  </glossentry>
</glossary>
